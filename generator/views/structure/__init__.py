"""The structure of a practice or a model: as a chart (``chart``, laid out by ``layout``) and in words (``words``)."""
