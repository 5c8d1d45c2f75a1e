"""stub"""


def cartridge_path(course_id: str) -> str:
    return f"courses/{course_id}.imscc"
