"""The whole site as one ZIP that opens from a stick."""

from pathlib import Path

from generator.build import BuildError, Progress, make_site_folder, trouble
from generator.carrying.names import name_faults
from generator.carrying.readme import README, SUMS, readme
from generator.carrying.stamp import Stamp
from generator.disk import folder_beside, write_new
from generator.disk.archive import digest_of, sum_line, write_archive
from generator.disk.streams import Found, files_below, room_left
from generator.disk.together import move_into_place
from generator.model.catalog import Catalog

_LITTLE = 1 << 20
_SHOWN_FAULTS = 5


def pack_site(project: Path, catalog: Catalog, stamp: Stamp, into: Path, progress: Progress) -> Path:
    """Build the site of ``project`` from its ``catalog``, write it into a ZIP in the folder ``into``, and return the ZIP's path.

    The ZIP's checksum lies beside it. Both are written aside and moved into place. Raises ``BuildError`` when
    something fails; a ZIP and a checksum that were there are then as they were.
    """
    target = into / f"{stamp.file_stem}.zip"
    try:
        with folder_beside(target) as aside, folder_beside(project / "site") as workshop:
            site = workshop / "site"
            _build(project, catalog, site, stamp, progress)
            write_new(site / README, readme(stamp))
            progress("正在写压缩包……")
            files = files_below(site)
            _refuse_names(stamp, files)
            written, checksum = aside / target.name, aside / f"{target.name}.sha256"
            count = write_archive(written, stamp.file_stem, files, stamp.day, SUMS)
            write_new(checksum, sum_line(digest_of(written), target.name))
            size = written.stat().st_size
            move_into_place({checksum: into / checksum.name, written: target})
    except (OSError, ValueError) as error:
        raise BuildError(f"不能把压缩包写到 {into}：{trouble(error)}。原来的文件没有改动。") from error
    progress(f"完成。{target} 里有 {count} 个文件，{_megabytes(size)}；校验值在 {target}.sha256。")
    return target


def _build(project: Path, catalog: Catalog, folder: Path, stamp: Stamp, progress: Progress) -> None:
    progress("正在生成网页……")
    try:
        make_site_folder(project, folder, catalog, epoch=stamp.seconds, alone=True)
    except BuildError as error:
        if room_left(folder.parent) < _LITTLE:
            raise BuildError(f"不能生成网页：{project.resolve()} 所在的磁盘已满。没有打包。") from error
        raise


def _refuse_names(stamp: Stamp, files: list[Found]) -> None:
    faults = list(name_faults(f"{stamp.file_stem}/{file.name}" for file in files))
    if faults:
        shown = "\n".join(faults[:_SHOWN_FAULTS])
        raise BuildError(f"有 {len(faults)} 个文件名在别的系统上解不开，没有打包：\n{shown}")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
