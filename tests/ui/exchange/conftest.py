"""The laptop, the desk and the room of these stories."""

from tests.builders.rooms import desk, laptop, room

__all__ = ["desk", "laptop", "room"]
