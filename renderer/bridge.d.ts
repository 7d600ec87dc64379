/// <reference types="vite/client" />
import type { WindowBridge } from '@shared/contract/transport';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly cuepoint: WindowBridge;
  }
}
