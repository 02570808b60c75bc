import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../page/marks.css';
import { startPage } from '../../page/start.ts';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (context) => startPage(context.signal),
});
