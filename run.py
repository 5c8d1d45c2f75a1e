# -*- coding: utf-8 -*-
"""One command sets everything up and runs it: ``python run.py serve``.

Says in Chinese what is missing when the Python that runs it is too old, so this file alone keeps to what
Python 2 can read. ``tools.commands`` does the work.
"""

import sys

MINIMUM = (3, 11)

if __name__ == "__main__":
    if sys.version_info < MINIMUM:
        sys.exit("需要 Python 3.11 或更新的版本，现在用的是 %d.%d。请安装新版后重试。" % sys.version_info[:2])

    from tools.commands import main

    sys.exit(main(sys.argv[1:]))
