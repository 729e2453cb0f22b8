//! The program: everything it does is a command of [`ospo_atlas::cli`].

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ospo_atlas::cli::run(std::env::args_os())
}
