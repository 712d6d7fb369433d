"""The frame around the screens: sidebar, status line, notices, and the way from screen to screen."""
