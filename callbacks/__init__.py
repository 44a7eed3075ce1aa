"""What happens: read the input, ask one service, hand the answer to a layout."""
