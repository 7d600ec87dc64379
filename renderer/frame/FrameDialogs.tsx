import { KeysHelp } from '@renderer/keys/KeysHelp';
import { Palette } from '@renderer/palette/Palette';

/** The dialogs that every screen has: the palette and the list of keys. */
export function FrameDialogs() {
  return (
    <>
      <KeysHelp />
      <Palette />
    </>
  );
}
