import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/**
 * Runs a program in the checkout and waits for it. Ctrl-C and termination reach it too, so nothing stays behind.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options] `limit`: milliseconds after which it is ended
 * @returns {Promise<number>} exit code; 128 + signal when a signal ended it; 127 when it does not exist
 */
export function run(command, args, options = {}) {
  const { limit, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...rest });
    const timer = limit ? setTimeout(() => child.kill('SIGKILL'), limit) : undefined;
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const settle = () => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, pass);
    };
    child.on('error', (error) => {
      settle();
      if (error.code === 'ENOENT') resolve(127);
      else reject(error);
    });
    child.on('exit', (code, signal) => {
      settle();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program silently and collects what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export async function capture(command, args, options = {}) {
  const { limit, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = limit ? setTimeout(() => child.kill('SIGKILL'), limit) : undefined;
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part) => {
      stdout += part;
    });
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT') resolve({ code: 127, stdout, stderr: error.message });
      else reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}
