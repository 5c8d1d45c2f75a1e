"""What ``run.py`` needs: the environment, the browser and the HTML checker. Standard library only."""
