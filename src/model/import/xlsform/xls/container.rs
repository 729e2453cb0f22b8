//! The container of old Office files: streams in chains of sectors.

use super::{long, short};

/// Numbers of sectors from here on mark the end of a chain.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;
const ENTRY: usize = 128;

/// An opened container.
pub(super) struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    small_sector: usize,
    small_fat: Vec<u32>,
    small: Vec<u8>,
    /// Streams shorter than this stand in small sectors.
    cutoff: usize,
    directory: Vec<u8>,
}

impl<'a> Container<'a> {
    /// Reads header, allocation table and directory.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let shift = |at: usize| {
            short(bytes, at).filter(|shift| (6..=16).contains(shift)).map(|shift| 1_usize << shift)
        };
        let mut container = Self {
            bytes,
            sector: shift(30).filter(|size| *size >= 512)?,
            fat: Vec::new(),
            small_sector: shift(32)?,
            small_fat: Vec::new(),
            small: Vec::new(),
            cutoff: usize::try_from(long(bytes, 56)?).ok()?,
            directory: Vec::new(),
        };
        container.fat = container.table()?;
        container.directory = container.chain(long(bytes, 48)?);
        container.small_fat = numbers(&container.chain(long(bytes, 60)?));
        let root = container.directory.get(..ENTRY)?;
        container.small = container.chain(long(root, 116)?);
        Some(container)
    }

    /// The bytes of a stream.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let is_named = |entry: &&[u8]| {
            let length = usize::from(short(entry, 64).unwrap_or_default()).saturating_sub(2).min(64);
            let letters = entry.get(..length).unwrap_or_default().chunks_exact(2);
            let letters = letters.filter_map(|pair| short(pair, 0));
            letters.eq(name.encode_utf16()) && entry.get(66) == Some(&2)
        };
        let entry = self.directory.chunks_exact(ENTRY).find(is_named)?;
        let size = usize::try_from(long(entry, 120)?).ok()?;
        let start = long(entry, 116)?;
        let mut stream = if size < self.cutoff { self.small_chain(start) } else { self.chain(start) };
        stream.truncate(size);
        Some(stream)
    }

    fn sector_at(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        // The last sector may be cut off.
        self.bytes.get(start..self.bytes.len().min(start.checked_add(self.sector)?))
    }

    /// The allocation table: the numbers of its own sectors stand in the header, and behind in a chain.
    fn table(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.sector + 1;
        let mut sectors: Vec<u32> = (0..109).filter_map(|at| long(self.bytes, 76 + 4 * at)).collect();
        let mut next = long(self.bytes, 68)?;
        for _ in 0..most {
            if next >= LAST_SECTOR {
                break;
            }
            let mut more = numbers(self.sector_at(next)?);
            next = more.pop()?;
            sectors.extend(more);
        }
        let known = sectors.into_iter().filter(|number| *number < LAST_SECTOR).take(most);
        Some(known.filter_map(|number| self.sector_at(number)).flat_map(numbers).collect())
    }

    /// The bytes of a chain; a chain that goes round in a circle ends where it is as long as the file.
    fn chain(&self, start: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut next = start;
        while let Some(sector) =
            self.sector_at(next).filter(|_| next < LAST_SECTOR && bytes.len() < self.bytes.len())
        {
            bytes.extend_from_slice(sector);
            next = follower(&self.fat, next);
        }
        bytes
    }

    fn small_chain(&self, start: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut next = start;
        while next < LAST_SECTOR && bytes.len() < self.small.len() {
            let Some(from) = usize::try_from(next).ok().and_then(|at| at.checked_mul(self.small_sector))
            else {
                break;
            };
            let to = self.small.len().min(from.saturating_add(self.small_sector));
            let Some(sector) = self.small.get(from..to) else { break };
            bytes.extend_from_slice(sector);
            next = follower(&self.small_fat, next);
        }
        bytes
    }
}

fn follower(table: &[u32], of: u32) -> u32 {
    usize::try_from(of).ok().and_then(|at| table.get(at)).copied().unwrap_or(LAST_SECTOR)
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|four| long(four, 0)).collect()
}
