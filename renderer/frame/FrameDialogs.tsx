import { KeysHelp } from '@renderer/keys/KeysHelp';
import { Palette } from '@renderer/palette/Palette';
import { QuestionDialog } from './QuestionDialog';

/** The dialogs that every screen has: the palette, the list of keys, and questions. */
export function FrameDialogs() {
  return (
    <>
      <KeysHelp />
      <Palette />
      <QuestionDialog />
    </>
  );
}
