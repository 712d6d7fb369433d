"""The window: screens, controls and the composition of the program; it reads the domain and writes by its verbs."""
