"""The register: companies, estates and the codes that name where they are and what they make."""
