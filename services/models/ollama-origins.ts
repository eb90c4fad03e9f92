import type { OriginFix } from '../../core/models/failure'

/**
 * What to run so that Ollama answers this extension. It lets in web pages of this machine only, and an extension once its
 * origin is in OLLAMA_ORIGINS: https://docs.ollama.com/faq (How can I allow additional web origins to access Ollama?).
 * @param origin `chrome-extension://ID` or `moz-extension://UUID`, as `location.origin` of the extension's pages has it.
 */
export function ollamaOrigins(origin: string): OriginFix {
  const service = `[Service]\\nEnvironment="OLLAMA_ORIGINS=${origin}"\\n`
  return {
    origin,
    ways: [
      {
        system: 'mac',
        run: [
          `launchctl setenv OLLAMA_ORIGINS "${origin}"`,
          'osascript -e \'quit app "Ollama"\' && sleep 2 && open -a Ollama',
        ],
      },
      {
        system: 'linux',
        run: [
          'sudo mkdir -p /etc/systemd/system/ollama.service.d',
          `printf '${service}' | sudo tee /etc/systemd/system/ollama.service.d/origins.conf`,
          'sudo systemctl daemon-reload && sudo systemctl restart ollama',
        ],
      },
      { system: 'windows', run: [`setx OLLAMA_ORIGINS "${origin}"`] },
      { system: 'terminal', run: [`OLLAMA_ORIGINS="${origin}" ollama serve`] },
    ],
  }
}
