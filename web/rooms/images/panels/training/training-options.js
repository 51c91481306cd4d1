import { css, html } from 'lit';
import { t } from '../../../../languages/index.js';
import { icon } from '../../../../widgets/icon.js';
import { defaults, withOptimizer } from '../../settings.js';
import { optimizers, options, takenByAll } from '../../training/options.js';
import { optionField } from '../option-field.js';
import { SettingsElement } from '../settings-element.js';
import './rate-finder-panel.js';

/** How the network is trained: what one wants to change first; then, in groups, all that Keras lets one change. */
class TrainingOptions extends SettingsElement {
  static properties = { ...SettingsElement.properties, library: { attribute: false } };

  static styles = [
    SettingsElement.styles,
    css`
      h4 {
        margin-top: var(--space-4);
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
      }

      dl-rate-finder-panel {
        margin-top: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.library = /** @type {import('../../library.js').ImageLibrary} */ (
      /** @type {unknown} */ (null)
    );
  }

  render() {
    const { settings } = this;
    return html`
      <div class="fields">
        <div class="wide">${this.#optimizer()}</div>
        ${this.field('learningRate')} ${this.field('epochs')}
        <dl-rate-finder-panel class="wide" .store=${this.store} .library=${this.library}></dl-rate-finder-panel>
        ${this.fields(['batchSize', 'seed'])}
      </div>
      <h4>${t('options.schedule')}</h4>
      <div class="fields">
        <div class="wide">${this.field('schedule', t(`help.schedule.${settings.schedule}`))}</div>
        ${this.fields(['warmupEpochs', ...scheduleKeys[settings.schedule]])}
      </div>
      <h4>${t('options.stopping')}</h4>
      <div class="fields">
        <div class="wide">${this.field('earlyStopping')}</div>
        ${settings.earlyStopping ? this.fields(['monitor', 'patience', 'minDelta', 'restoreBestWeights']) : ''}
      </div>
      <h4>${t('options.loss')}</h4>
      <div class="fields">
        <div class="wide">${this.field('loss', t(`help.loss.${settings.loss}`))}</div>
        ${this.field('labelSmoothing', this.store.filled.length > 2 ? '' : t('options.smoothingMany'))}
        ${this.field('shuffle')}
      </div>
      <h4>${t('options.optimizer', { name: settings.optimizer })}</h4>
      <div class="fields">
        ${this.fields(argumentsOf(settings))}
      </div>
      <p>
        <button type="button" class="button quiet" ?disabled=${this.store.training} @click=${this.#restore}>
          ${icon('reset')} ${t('settings.defaults')}
        </button>
      </p>
    `;
  }

  #optimizer() {
    const { settings } = this;
    return optionField('optimizer', options.optimizer, settings.optimizer, {
      disabled: this.store.training,
      change: (name) => this.store.setSettings(withOptimizer(settings, name)),
      hint: t(`help.optimizer.${settings.optimizer}`),
    });
  }

  #restore() {
    this.store.setSettings(defaults);
  }
}

/** How quickly a mean forgets means nothing where none is kept. @param {import('../../settings.js').Settings} settings */
function argumentsOf({ optimizer, useEma }) {
  const all = [...optimizers[optimizer].takes, ...takenByAll];
  return useEma ? all : all.filter((key) => key !== 'emaMomentum');
}

/** What belongs to each schedule. @type {Record<string, string[]>} */
const scheduleKeys = {
  constant: [],
  cosine: ['finalRate'],
  exponential: ['decayRate'],
  step: ['dropEvery', 'drop'],
};

customElements.define('dl-training-options', TrainingOptions);
