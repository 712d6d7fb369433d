"""Small controls that every screen is made of; one file each, each handed the theme."""
