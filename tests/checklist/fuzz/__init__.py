"""Forms spoilt by chance, each from a seed: whatever they hold, they are a clear list of mistakes or a working form."""
