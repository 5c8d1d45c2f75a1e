"""The library in forms that leave the house: what a ZIP holds, what a booklet shows, what another engine is given.

Everything here stays in memory or writes to a stream that it is given. ``delivery`` finds the files, the browser
and the place where the result goes.
"""
