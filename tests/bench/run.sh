#!/usr/bin/env bash
# Measures the program's bars in pairs with their peers, in one run: run.sh BUILD_DIR [WORK_DIR] [RUNS]
# Needs sqlite3, strace and python3. Prints medians and ratios; quote the load average with them.
set -u
build=${1:?usage: run.sh BUILD_DIR [WORK_DIR] [RUNS]}
work=${2:-$(mktemp -d)}
runs=${3:-5}
taizhang=$(realpath "$build")/taizhang
mkdir -p "$work"
cd "$work" || exit 1

median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
seconds() { # COMMAND… → wall seconds
    python3 - "$@" <<'PY'
import subprocess, sys, time
t = time.monotonic(); subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); print(f"{time.monotonic() - t:.3f}")
PY
}
make_csv() { # ROWS FILE: institutions under our own headings, counties as the sample names them
    python3 - "$1" "$2" <<'PY'
import random, sys
rows, path = int(sys.argv[1]), sys.argv[2]
random.seed(20240601)
counties = "南召县 方城县 西峡县 镇平县 内乡县 淅川县 社旗县 唐河县 新野县 桐柏县 邓州市".split()
with open(path, "w", encoding="utf-8") as f:
    f.write("县市区,机构名称,机构类别,角色,等级,统一社会信用代码,登记号,床位,在岗职工,卫生技术人员,备注\n")
    for i in range(rows):
        c = counties[i % 11]
        f.write(f"{c},{c}第{i}村卫生室,村卫生室,村级,未定级,00{i:016d},{i:012d},{random.randint(0, 30)},{random.randint(1, 60)},{random.randint(1, 40)},\n")
PY
}
peer_import() { # FILE: the shell's .import and the same indexes
    rm -f peer.db
    sqlite3 peer.db <<SQL
PRAGMA synchronous=FULL;
CREATE TABLE institution(county TEXT, name TEXT, kind TEXT, role TEXT, grade TEXT, credit TEXT, licence TEXT, beds INT, staff INT, technical INT, note TEXT);
.mode csv
.import --skip 1 $1 institution
CREATE INDEX i1 ON institution(county); CREATE INDEX i2 ON institution(name);
SQL
}
our_import() { rm -f ours.taizhang; "$taizhang" new ours.taizhang && "$taizhang" import ours.taizhang "$1" --as institutions; }
export -f peer_import our_import
export taizhang

echo "load $(cut -d' ' -f1 /proc/loadavg)"
for rows in 100000 1000000; do
    make_csv $rows inst.csv
    : > ours.txt; : > peer.txt
    for ((i = 0; i < runs; i++)); do
        seconds bash -c 'our_import inst.csv' >> ours.txt
        seconds bash -c 'peer_import inst.csv' >> peer.txt
    done
    ours=$(median < ours.txt); peer=$(median < peer.txt)
    echo "import $rows institutions: $ours s, sqlite3 .import + indexes $peer s, ratio $(awk -v a="$ours" -v b="$peer" 'BEGIN {printf "%.2f", a / b}')"
done
rm -f ours.taizhang; "$taizhang" new ours.taizhang
/usr/bin/env python3 - "$taizhang" <<'PY'
import resource, subprocess, sys
subprocess.run([sys.argv[1], "import", "ours.taizhang", "inst.csv", "--as", "institutions"], check=True, stdout=subprocess.DEVNULL)
print(f"peak memory of importing 1000000: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB")
PY
rm -f nation.taizhang; echo "demo nation: $(seconds "$taizhang" demo nation.taizhang --scale nation) s"
rm -f small.taizhang; "$taizhang" demo small.taizhang
echo "fsyncs of one edit: $(strace -f -e trace=fsync,fdatasync "$taizhang" edit small.taizhang counties 5 contact=赵某 2>&1 | grep -cE 'f(data)?sync\(')"
for ((i = 0; i < runs; i++)); do seconds "$taizhang" report small.taizhang weekly --out weekly.pdf; done | median | sed 's/^/weekly table of 165 rows to PDF: /; s/$/ s/'
