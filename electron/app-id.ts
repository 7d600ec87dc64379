/** How the packed program is known to the system: the `appId` of `build/electron-builder.mjs`, which the installer gives its shortcut. */
export const APP_ID = 'app.cuepoint.Cuepoint';
