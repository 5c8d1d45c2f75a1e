"""How the pages are found by others: what their heads tell, feeds, the site map, and what robots may read.

Whatever needs whole addresses is made only where the address of the site is known (``site_url``).
"""
