"""Evidence: photos and signatures, made small, stripped of metadata and hashed before they are stored."""
