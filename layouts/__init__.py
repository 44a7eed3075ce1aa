"""What is seen: pure functions from values to components."""
