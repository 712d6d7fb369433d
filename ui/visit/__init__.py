"""The visit editor: outline, questions as rows, live score; each answer is durable before the screen says so."""
