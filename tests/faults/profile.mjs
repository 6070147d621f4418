import { appendFile, mkdtemp, readdir, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A browser profile in a folder of its own. */
export async function newProfile() {
  return mkdtemp(join(tmpdir(), "kpi-faults-profile-"));
}

const database = (profile) => join(profile, "Default", "IndexedDB");

/** Removes IndexedDB, with the browser closed. */
export async function deleteDatabase(profile) {
  await rm(database(profile), { recursive: true });
}

/** Removes the origin private file system, with the browser closed. */
export async function deleteFileSystem(profile) {
  await rm(join(profile, "Default", "File System"), { recursive: true });
}

/** What a crash can leave at the end of LevelDB's log: the header of a record whose content never came. */
export async function tearLog(profile) {
  const newest = await newestLog(profile);
  const header = Buffer.alloc(7);
  header.writeUInt32LE(0x12345678, 0);
  header.writeUInt16LE(400, 4);
  header.writeUInt8(1, 6);
  await appendFile(newest, header);
}

/** What a failing disk can do: the second half of LevelDB's log gone, without an error. */
export async function halveLog(profile) {
  const newest = await newestLog(profile);
  await truncate(newest, Math.floor((await stat(newest)).size / 2));
}

async function newestLog(profile) {
  const names = await readdir(database(profile), { recursive: true });
  const logs = names.filter((name) => /leveldb\/\d+\.log$/.test(name)).map((name) => join(database(profile), name));
  const aged = await Promise.all(logs.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
  const [first] = aged.toSorted((one, other) => other.at - one.at);
  if (!first) throw new Error(`No LevelDB log in ${profile}: this Chromium keeps IndexedDB elsewhere`);
  return first.path;
}
