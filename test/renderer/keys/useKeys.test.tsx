import { Modal } from '@mantine/core';
import { activeKeys, type Scope, useKeys, useListNavigation } from '@renderer/keys';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { beforeEach, describe, expect, test } from 'vitest';
import { show } from '../support/window';

const ran: string[] = [];
beforeEach(() => {
  ran.length = 0;
});

function Keys({
  scope,
  name,
  inFields = false,
  when = true,
}: {
  scope: Scope;
  name: string;
  inFields?: boolean;
  when?: boolean;
}) {
  useKeys(scope, { KeyD: { label: name, run: () => ran.push(name), inFields, when } });
  return null;
}
const press = (target: Element = document.body, code = 'KeyD', key = 'd') =>
  fireEvent.keyDown(target, { code, key });

describe('keys of the screen', () => {
  test('the nearer scope wins, and in one scope the later', async () => {
    show(
      <>
        <Keys scope="list" name="list" />
        <Keys scope="global" name="global" />
        <Keys scope="screen" name="screen" />
        <span>ready</span>
      </>,
    );
    await screen.findByText('ready');
    press();
    expect(ran).toEqual(['list']);
    expect(activeKeys().filter(({ combo }) => combo === 'KeyD')).toEqual([
      { scope: 'list', combo: 'KeyD', label: 'list' },
    ]);
  });

  test('a key that closed what it was pressed in does nothing else', async () => {
    function Closing() {
      const [opened, setOpened] = useState(true);
      return (
        opened && <input aria-label="inside" onKeyDownCapture={() => flushSync(() => setOpened(false))} />
      );
    }
    show(
      <>
        <Keys scope="screen" name="screen" inFields />
        <Closing />
      </>,
    );
    await userEvent.type(await screen.findByLabelText('inside'), 'd');
    await expect.poll(() => screen.queryByLabelText('inside')).toBeNull();
    expect(ran).toEqual([]);
    press();
    expect(ran).toEqual(['screen']);
  });

  test('a key that is off lets the next one have it', async () => {
    show(
      <>
        <Keys scope="list" name="list" when={false} />
        <Keys scope="screen" name="screen" />
        <span>ready</span>
      </>,
    );
    await screen.findByText('ready');
    press();
    expect(ran).toEqual(['screen']);
  });

  test('the help also names the keys of a list that wait for a row, but not those taken by another', async () => {
    show(
      <>
        <Keys scope="list" name="waiting" when={false} />
        <span>ready</span>
      </>,
    );
    await screen.findByText('ready');
    const named = () => activeKeys().filter(({ combo }) => combo === 'KeyD');
    expect(named()).toEqual([{ scope: 'list', combo: 'KeyD', label: 'waiting' }]);
    show(
      <>
        <Keys scope="screen" name="screen" />
        <span>later</span>
      </>,
    );
    await screen.findByText('later');
    expect(named()).toEqual([{ scope: 'screen', combo: 'KeyD', label: 'screen' }]);
  });

  test('typing in a field is typing, unless the key says otherwise', async () => {
    show(
      <>
        <Keys scope="screen" name="screen" />
        <input aria-label="field" />
      </>,
    );
    press(await screen.findByLabelText('field'));
    expect(ran).toEqual([]);
    show(
      <>
        <Keys scope="screen" name="everywhere" inFields />
        <input aria-label="other" />
      </>,
    );
    press(await screen.findByLabelText('other'));
    expect(ran).toEqual(['everywhere']);
  });

  test('an open dialog covers the keys of the screen', async () => {
    show(
      <>
        <Keys scope="screen" name="screen" />
        <Modal opened onClose={() => undefined} title="asks">
          <Keys scope="dialog" name="dialog" />
        </Modal>
      </>,
    );
    await screen.findByText('asks');
    press();
    expect(ran).toEqual(['dialog']);
  });

  test('an open dialog without keys of its own still covers those of the screen', async () => {
    show(
      <>
        <Keys scope="screen" name="screen" />
        <Modal opened onClose={() => undefined} title="asks">
          text
        </Modal>
      </>,
    );
    await screen.findByText('asks');
    press();
    expect(ran).toEqual([]);
  });

  test('keys end with the component', async () => {
    const { unmount } = show(
      <>
        <Keys scope="screen" name="screen" />
        <span>ready</span>
      </>,
    );
    await screen.findByText('ready');
    unmount();
    press();
    expect(ran).toEqual([]);
  });
});

/** `loaded`: so many of the rows have come. */
function List({ count, loaded = count }: { count: number; loaded?: number }) {
  const list = useListNavigation({
    count,
    onOpen: (index) => ran.push(`open ${index}`),
    onSelect: (index) => ran.push(`select ${index}`),
  });
  return (
    <ul>
      {Array.from({ length: loaded }, (_, index) => `row ${index}`).map((name, index) => (
        <li key={name} {...list.rowProps(index)}>
          {name}
          <button type="button">{`inner ${index}`}</button>
        </li>
      ))}
    </ul>
  );
}

describe('moving through a list', () => {
  test('J, K and arrows move the focus and stop at the ends', async () => {
    show(<List count={3} />);
    await screen.findByText('row 0');
    await userEvent.keyboard('j');
    await expectFocus('row 0');
    await userEvent.keyboard('{ArrowDown}j');
    await expectFocus('row 2');
    await userEvent.keyboard('j');
    await expectFocus('row 2');
    await userEvent.keyboard('kk{ArrowUp}');
    await expectFocus('row 0');
    await userEvent.keyboard('j');
    await expectFocus('row 1');
  });

  test('Enter opens and Space selects the active row, but not when a button in it has the focus', async () => {
    show(<List count={2} />);
    await screen.findByText('row 0');
    await userEvent.keyboard('jj');
    await expectFocus('row 1');
    await userEvent.keyboard('{Enter} ');
    expect(ran).toEqual(['open 1', 'select 1']);
    fireEvent.keyDown(screen.getByText('inner 1'), { code: 'Enter', key: 'Enter' });
    expect(ran).toHaveLength(2);
  });

  test.each(['j', '{End}', '{ArrowDown}'])(
    '%s on the last row does not hold the focus there',
    async (key) => {
      show(
        <>
          <List count={2} />
          <input aria-label="find" />
        </>,
      );
      await screen.findByText('row 0');
      await userEvent.keyboard('jj');
      await expectFocus('row 1');
      await userEvent.keyboard(key);
      await userEvent.click(screen.getByLabelText('find'));
      await twoFrames();
      expect(document.activeElement).toBe(screen.getByLabelText('find'));
    },
  );

  test('a row that a button chose has the focus at once, so that the next key is its own', async () => {
    show(<Choosing />);
    fireEvent.click(await screen.findByText('choose'));
    expect(document.activeElement).toBe(screen.getByText('row 1'));
  });

  test('a row that is not there yet gets the focus when it comes', async () => {
    show(<Arriving />);
    await screen.findByText('come');
    await userEvent.keyboard('j');
    await twoFrames();
    fireEvent.click(screen.getByText('come'));
    await expectFocus('row 0');
  });

  test('but not when the user has gone on to something else', async () => {
    show(<Arriving />);
    await screen.findByText('come');
    await userEvent.keyboard('j');
    await twoFrames();
    screen.getByLabelText('find').focus();
    fireEvent.click(screen.getByText('come'));
    await screen.findByText('row 0');
    await twoFrames();
    expect(document.activeElement).toBe(screen.getByLabelText('find'));
  });

  test('only one row is a stop for Tab', async () => {
    show(<List count={3} />);
    await screen.findByText('row 0');
    await userEvent.keyboard('jj');
    await expectFocus('row 1');
    const stops = screen.getAllByText(/^row/).filter((row) => row.tabIndex === 0);
    expect(stops.map((row) => row.dataset.row)).toEqual(['1']);
  });
});

async function expectFocus(name: string): Promise<void> {
  const row = screen.getByText(name);
  await expect.poll(() => document.activeElement).toBe(row);
}

/** A list whose row is chosen from elsewhere. */
function Choosing() {
  const navigation = useListNavigation({ count: 2 });
  return (
    <>
      <button type="button" onClick={() => navigation.go(1)}>
        choose
      </button>
      {[0, 1].map((index) => (
        <div key={index} {...navigation.rowProps(index)}>
          row {index}
        </div>
      ))}
    </>
  );
}

/** A list whose rows come after their number. */
function Arriving() {
  const [loaded, setLoaded] = useState(0);
  return (
    <>
      <input aria-label="find" />
      <button type="button" onClick={() => setLoaded(2)}>
        come
      </button>
      <List count={2} loaded={loaded} />
    </>
  );
}

async function twoFrames(): Promise<void> {
  for (let at = 0; at < 2; at += 1) await new Promise((later) => requestAnimationFrame(later));
}
