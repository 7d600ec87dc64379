import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint, sandbox } from '@test/support/window';
import { processIds } from '@test/support/window-processes';

let cuepoint: Cuepoint;

test.describe('a window', () => {
  // They only knock at its doors, so they share one start.
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    cuepoint = await launchCuepoint();
  });
  test.afterAll(() => cuepoint.close());

  test('opens one window of its own origin without a word of complaint', async () => {
    expect(cuepoint.app.windows()).toHaveLength(1);
    expect(cuepoint.page.url()).toMatch(/^app:\/\/cuepoint\//);
    await expect(cuepoint.page.locator('#root')).not.toBeEmpty();
    expect(await cuepoint.page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined');
    expect(cuepoint.problems).toEqual([]);
  });

  test('keeps its page in the sandbox, apart from the preload', async () => {
    const kept = await cuepoint.app.evaluate(({ BrowserWindow }) => {
      // Not in Electron's types: what the window was really made with.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    });
    expect(kept).toEqual({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true },
      ...{ nodeIntegration: false, webviewTag: false },
    });
  });

  test('loads its page in the process that a window begins with', async () => {
    const processes = await cuepoint.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL('about:blank');
      const begun = window.webContents.getOSProcessId();
      await window.loadURL(url);
      const loaded = window.webContents.getOSProcessId();
      window.destroy();
      return { begun, loaded };
    }, cuepoint.page.url());
    expect(processes.begun).toBeGreaterThan(0);
    expect(processes.loaded).toBe(processes.begun);
  });

  test('keeps no process for a network that it does not use', async () => {
    const services = await cuepoint.app.evaluate(({ app }) =>
      app.getAppMetrics().map(({ type, serviceName }) => serviceName ?? type),
    );
    expect(services).toContain('node.mojom.NodeService');
    expect(services.filter((service) => service.startsWith('network'))).toEqual([]);
  });

  test('fetches the font of its first picture together with the page', async () => {
    const { ahead, used } = await cuepoint.page.evaluate(() => ({
      ahead: document.querySelector<HTMLLinkElement>('link[rel="preload"][as="font"]')?.href ?? '',
      used: [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .map((rule) => rule.style.getPropertyValue('src')),
    }));
    expect(ahead).toContain('inter-latin');
    expect(used.join()).toContain(ahead.split('/').at(-1));
  });

  test('tells the page what it was started with', async () => {
    const facts = await cuepoint.page.evaluate(() => ({ ...window.cuepoint.app }));
    expect(facts).toMatchObject({
      fixedToday: '2026-11-23',
      fixedZone: 'Europe/Ljubljana',
      systemLanguage: 'en',
      dataFolder: cuepoint.dataFolder,
      demo: false,
    });
  });

  test('runs no script that was not built in', async () => {
    const ran = await cuepoint.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.head.append(script);
      return Reflect.get(window, 'intruder') ?? false;
    });
    expect(ran).toBe(false);
    const evaluated = await cuepoint.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>stranger</p>';
      document.body.append(frame);
      return new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const image = new Image();
        image.src = 'https://example.org/pixel.png';
      });
    });
    expect(evaluated).toMatch(/^(img|frame)-src$/);
  });

  test('reaches no server', async () => {
    // Without a network every fetch fails: only the window's own rule, broken, tells that it is there.
    const broken = await cuepoint.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          // What the test before broke may be told of as late as now.
          document.addEventListener('securitypolicyviolation', (event) => {
            if (event.effectiveDirective.startsWith('connect'))
              resolve(`${event.effectiveDirective} ${event.blockedURI}`);
          });
          fetch('https://example.org').then(
            () => resolve('answered'),
            () => setTimeout(resolve, 1_000, 'refused by nobody but the network'),
          );
        }),
    );
    expect(broken).toMatch(/^connect-src https:\/\/example\.org/);
  });

  test('does not serve files from outside its folder', async () => {
    const statuses = await cuepoint.page.evaluate(() => {
      const paths = [
        '/../main/index.js',
        '/%2e%2e/main/index.js',
        '/..%2fmain%2findex.js',
        '/%2e%2e%5cmain%5cindex.js',
      ];
      return Promise.all(
        paths.map((path) => fetch(`app://cuepoint${path}`).then((response) => response.status)),
      );
    });
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  test('does not navigate away', async () => {
    const before = cuepoint.page.url();
    await cuepoint.page.evaluate(() => {
      window.location.href = 'https://example.org/';
    });
    await cuepoint.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'file:///etc/passwd';
      document.body.append(link);
      link.click();
    });
    await cuepoint.page.waitForTimeout(300);
    expect(cuepoint.page.url()).toBe(before);
  });

  test('opens no second window', async () => {
    const opened = await cuepoint.page.evaluate(() => window.open('https://example.org/') !== null);
    expect(opened).toBe(false);
    expect(cuepoint.app.windows()).toHaveLength(1);
  });

  test('grants no permission', async () => {
    const states = await cuepoint.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
      ] as PermissionName[];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map((status) => status.state);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
    const media = await cuepoint.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    );
    expect(media).not.toBe('granted');
  });

  test('answers no page but its own', async () => {
    const answer = await cuepoint.app.evaluate(async ({ app, BrowserWindow }) => {
      const { join } = process.getBuiltinModule('node:path');
      const preload = join(app.getAppPath(), 'out', 'preload', 'index.cjs');
      const facts = encodeURIComponent(JSON.stringify({ fixedToday: null }));
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, additionalArguments: [`--cuepoint-facts=${facts}`] },
      });
      await stranger.loadURL('data:text/html,<p>stranger</p>');
      const said: unknown = await stranger.webContents.executeJavaScript(`Promise.race([
        cuepoint.app.openExternal('https://example.org').then(() => 'answered', (error) => String(error)),
        new Promise((resolve) => setTimeout(() => resolve('silence'), 2000)),
      ])`);
      stranger.destroy();
      return said;
    });
    expect(answer).toContain('refused');
  });

  test('opens only links to the web, to mail and to the telephone', async () => {
    await cuepoint.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'opened', opened);
      shell.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
    });
    const results = await cuepoint.page.evaluate(() => {
      const links = ['https://example.org/a', 'mailto:a@example.org', 'tel:+38640123456'];
      const refused = [
        'http://example.org',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'smb://host/share',
        'https://a@b.c',
      ];
      return Promise.all([...links, ...refused].map((url) => window.cuepoint.app.openExternal(url)));
    });
    expect(results.map((result) => (result.ok ? 'opened' : result.error.code))).toEqual([
      ...Array(3).fill('opened'),
      ...Array(5).fill('link-refused'),
    ]);
    expect(await cuepoint.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([
      'https://example.org/a',
      'mailto:a@example.org',
      'tel:+38640123456',
    ]);
  });
});

test.describe('a program', () => {
  test.beforeEach(async () => {
    cuepoint = await launchCuepoint();
  });
  test.afterEach(() => cuepoint.close());

  test('runs once per data folder: a second start is told to the first', async () => {
    await cuepoint.app.evaluate(({ app }) => {
      app.once('second-instance', () => Reflect.set(globalThis, 'told', true));
    });
    const { spawnfile } = cuepoint.app.process();
    const program = [...sandbox(), process.cwd(), '--data-folder', cuepoint.dataFolder];
    const second = spawn(spawnfile, program, { stdio: 'ignore' });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    await expect.poll(() => cuepoint.app.evaluate(() => Reflect.get(globalThis, 'told'))).toBe(true);
  });

  test('comes back when the process of the page crashes', async () => {
    await expect(cuepoint.page.locator('#root')).not.toBeEmpty();
    await cuepoint.page.waitForTimeout(2_100); // one that crashes at its start is not loaded again
    const shown = await cuepoint.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) return 'no window';
      const again = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
      contents.forcefullyCrashRenderer();
      await again;
      const text = `new Promise((resolve) => {
        const look = () => (document.querySelector('#root').textContent ? resolve('shown') : setTimeout(look, 50));
        look();
      })`;
      return String(await contents.executeJavaScript(text));
    });
    expect(shown).toBe('shown');
  });

  test('leaves no process behind', async () => {
    const { all } = await processIds(cuepoint.app);
    await cuepoint.close();
    await expect.poll(() => all.filter(isRunning)).toEqual([]);
    cuepoint = await launchCuepoint();
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // ESRCH: it is gone
  }
}
