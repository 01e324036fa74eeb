// `npm test`: sets the checkout up, runs all tests (or those that the arguments name), and ends with one line
// that counts them. Arguments go on to vitest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

try {
  await prepare(root, { tools: true });
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  if (error?.name !== 'SetupFault') throw error;
  console.error(error.message);
  process.exitCode = 3;
}

async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'adept-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await vitest(args, report);
    const { passed, failed } = count(report, code);
    console.log(`${passed} passed, ${failed} failed`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitest(args, report) {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [program, 'run', ...reporters, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // The run of the tests ends its servers itself; we wait for that, whatever we are told.
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** A file that cannot even be loaded, and an error outside every test, count as one failure each. */
function count(report, code) {
  const { numPassedTests, numFailedTests, testResults } = readReport(report);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
