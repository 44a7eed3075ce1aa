# Aliases only: everything is done by k9.py.
.PHONY: run test check fix doctor

run test check doctor:
	python3 k9.py $@

fix:
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
