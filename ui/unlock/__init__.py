"""The first screen: unlock the store, register this laptop, or practise with invented data."""
