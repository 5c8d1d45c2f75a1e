#!/bin/sh
# 用法：sh put.sh 生成好的网站 服务器上的文件夹，如 sh put.sh site /srv/www/library
# 先放在旁边、压缩好，再一次换上：读者任何时候看到的都是一个完整的网站。
# 文件夹里的 v（固定版本）一直保留；网站本身留最近三次，放错了可以换回去。
set -eu
site=$1
place=$2
[ -e "$site/index.html" ] || { echo "$site 里没有生成好的网站。" >&2; exit 1; }

mkdir -p "$place/releases" "$place/v"
name=$(date -u +%Y%m%dT%H%M%S.%N)
new=$place/releases/$name
mkdir "$new"
cp -R "$site/." "$new"
rm -rf "$new/v"
ln -s ../../v "$new/v"
find "$new" -type f \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.jsonl' \
    -o -name '*.csv' -o -name '*.xml' -o -name '*.svg' -o -name '*.txt' -o -name '*.yaml' -o -name '*.md' \) \
    -size +1k -exec gzip -9 --keep --no-name {} +

ln -s "releases/$name" "$place/current.new"
mv -T "$place/current.new" "$place/current"
ls -1d "$place"/releases/* | head -n -3 | while read -r old; do rm -rf "$old"; done
