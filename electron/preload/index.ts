import type { WindowBridge } from '@shared/contract/transport';
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import { CHANNELS } from '../channels';
import { facts, platform } from './facts';
import { wakeFormats } from './intl';
import { menuListener } from './menu';
import { portRelay } from './port';
import { waitingListener } from './waiting';

/** Everything the window can reach outside its own page. Only plain data crosses, and no function of Electron does. */
const bridge: WindowBridge = {
  db: portRelay(),
  app: {
    ...facts(),
    platform: platform(),
    chooseImportFile: () => ipcRenderer.invoke(CHANNELS.chooseImportFile),
    registerDroppedFile: (file) =>
      ipcRenderer.invoke(CHANNELS.registerDroppedFile, webUtils.getPathForFile(file)),
    chooseBackupPlace: (name) => ipcRenderer.invoke(CHANNELS.chooseBackupPlace, name),
    chooseBackup: () => ipcRenderer.invoke(CHANNELS.chooseBackup),
    lookIntoBackup: (token) => ipcRenderer.invoke(CHANNELS.lookIntoBackup, token),
    stopLooking: () => ipcRenderer.send(CHANNELS.stopLooking),
    restoreBackup: (token) => ipcRenderer.invoke(CHANNELS.restoreBackup, token),
    saveFile: (file) => ipcRenderer.invoke(CHANNELS.saveFile, file),
    savePdf: (page) => ipcRenderer.invoke(CHANNELS.savePdf, page),
    saveFiles: (files) => ipcRenderer.invoke(CHANNELS.saveFiles, files),
    showSaved: () => ipcRenderer.send(CHANNELS.showSaved),
    printPdf: (page) => ipcRenderer.invoke(CHANNELS.printPdf, page),
    chooseDocumentFile: () => ipcRenderer.invoke(CHANNELS.chooseDocumentFile),
    chooseTemplate: () => ipcRenderer.invoke(CHANNELS.chooseTemplate),
    openDocumentFile: (id) => ipcRenderer.invoke(CHANNELS.openDocumentFile, id),
    saveDocumentFile: (file) => ipcRenderer.invoke(CHANNELS.saveDocumentFile, file),
    openExternal: (url) => ipcRenderer.invoke(CHANNELS.openExternal, url),
    openDataFolder: () => ipcRenderer.invoke(CHANNELS.openDataFolder),
    setLanguage: (language) => ipcRenderer.send(CHANNELS.setLanguage, language),
    close: () => ipcRenderer.send(CHANNELS.close),
    giveBackMemory: () => webFrame.clearCache(),
    onMenu: menuListener(),
    onOpen: waitingListener(CHANNELS.openTarget),
    onReminder: waitingListener(CHANNELS.reminder),
  },
};

contextBridge.exposeInMainWorld('cuepoint', bridge);
wakeFormats();
