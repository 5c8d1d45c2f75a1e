"""The scripts of the search, as the build reads them."""

from generator.disk import read_scripts
from generator.mkdocs_hook import SEARCH_SCRIPTS

SCRIPTS = read_scripts(SEARCH_SCRIPTS)
