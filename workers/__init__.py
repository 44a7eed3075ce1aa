"""What happens later: thin jobs, carried out by the worker."""
