import { join, relative } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { bareScripts } from './scripts/lib/bare-scripts'
import OLDEST from './scripts/lib/oldest-browsers.json'
import { PAGE_POLICY } from './scripts/lib/page-policy'

const OUT = '.output'

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  vite: () => ({
    plugins: [preact(), bareScripts()],
    define: {
      __SHORT_TIMES__: JSON.stringify(process.env.STORYPULSE_TIMES === 'short'),
    },
    build: { sourcemap: false },
  }),
  outDir: OUT,
  // Another outDir would be written into .wxt, which a script that is just starting may be reading.
  outDirTemplate: join(
    relative(OUT, process.env.STORYPULSE_OUT ?? OUT),
    '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  ),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'clipboardWrite', 'alarms'],
    host_permissions: ['*://*/*'],
    // Firefox's own inference, on trial; given in the add-ons manager alone.
    optional_permissions: browser === 'firefox' ? ['trialML'] : undefined,
    // The development server hands its pages scripts and styles from elsewhere.
    content_security_policy: command === 'serve' ? undefined : { extension_pages: PAGE_POLICY },
    minimum_chrome_version: browser === 'firefox' ? undefined : `${OLDEST.chromium}`,
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'storypulse@storypulse.example',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: {
                required: ['none'],
                optional: ['websiteContent', 'browsingActivity', 'authenticationInfo'],
              },
            },
          }
        : undefined,
    // The sidebar stands in a frame of the reader's page. Chromium gives it an address anew at each start of the browser, so
    // that no page can tell by it who is there; Firefox gives each installation its own.
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['*://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    commands: {
      'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandToggle__' },
      'copy-takeaways': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandCopy__' },
      'next-takeaway': { description: '__MSG_commandNext__' },
      'previous-takeaway': { description: '__MSG_commandPrevious__' },
    },
  }),
})
