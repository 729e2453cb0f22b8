//! What the measurements of the server share: the disk they stand beside.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often a second the disk of this folder takes 4 KB for good.
pub fn fsyncs(folder: &Path) -> f64 {
    let mut file = File::create(folder.join("fsync")).expect("a file");
    let (start, mut count) = (Instant::now(), 0_u32);
    while start.elapsed() < Duration::from_secs(1) {
        file.write_all(&[0; 4096]).expect("written");
        file.sync_data().expect("on the disk");
        count += 1;
    }
    f64::from(count) / start.elapsed().as_secs_f64()
}
