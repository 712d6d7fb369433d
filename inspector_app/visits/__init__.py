"""The visit: drafted answer by answer, closed with both parties, sealed, and from then on only amended."""
