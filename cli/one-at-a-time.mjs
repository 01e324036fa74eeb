// Keeps two commands in one checkout from installing or building over each other.
import { openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @param {string} message what is missing and what to do */
export function setupFault(message) {
  return Object.assign(new Error(message), { name: 'SetupFault' });
}

/**
 * Runs `work` while no other process that uses the same lock file does.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, work) {
  let told = false;
  while (!take(file)) {
    if (!told) console.error('Another command is setting this checkout up; waiting for it ...');
    told = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file) {
  try {
    // An empty file is one whose holder is about to write into it.
    const pid = Number(readFileSync(file, 'utf8') || process.pid);
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
