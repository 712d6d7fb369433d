"""The encrypted store on this laptop: keys, the one writer, blobs and migrations."""
