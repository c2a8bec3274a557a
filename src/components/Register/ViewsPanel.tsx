import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Panel } from '@fluentui/react/lib/Panel';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { SavedView, ViewOwner } from '../../data/savedViews';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { useActor } from '../registerState/useActor';
import { formatRoute } from '../routing/routes';
import { strings } from './loc/en-GB';
import { getPanelStyles } from './RegisterPanels.styles';
import { REGISTER_ADDRESS, SavedViewEntry } from './SavedViewEntry';
import { SavedViews, useSavedViews } from './useSavedViews';
import type { RegisterScreenState } from './useRegisterScreen';

interface ViewsPanelProps {
  screen: RegisterScreenState;
  onDismiss: () => void;
}

/** What the address of the register says after its question mark. */
function queryOf({ filter, layout, day }: RegisterScreenState): string {
  return formatRoute({ screen: 'register', filter, layout, day }).slice(REGISTER_ADDRESS.length + 1);
}

interface ViewListProps {
  title: string;
  none: string;
  views: readonly SavedView[];
  query: string;
  mayChange: boolean;
  saved: SavedViews;
  onOpen: () => void;
}

const ViewList: React.FC<ViewListProps> = ({ title, none, views, query, mayChange, saved, onOpen }) => {
  const classNames = getPanelStyles(useTheme());
  const heading = React.useRef<HTMLHeadingElement>(null);
  return (
    <section aria-label={title}>
      <h3 ref={heading} tabIndex={-1} className={classNames.heading}>
        {title}
      </h3>
      {views.length === 0 && <p className={classNames.note}>{none}</p>}
      <ul className={classNames.list}>
        {views.map((view) => (
          <SavedViewEntry
            key={view.id}
            view={view}
            query={query}
            mayChange={mayChange}
            saved={saved}
            onOpen={onOpen}
            onChange={() => heading.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
};

interface SaveFormProps {
  query: string;
  isGovernance: boolean;
  saved: SavedViews;
}

const SaveForm: React.FC<SaveFormProps> = ({ query, isGovernance, saved }) => {
  const classNames = getPanelStyles(useTheme());
  const [name, setName] = React.useState('');
  const [owner, setOwner] = React.useState<ViewOwner>('me');
  const [isTried, setIsTried] = React.useState(false);
  const save = async (): Promise<void> => {
    setIsTried(true);
    if (name.trim() !== '' && (await saved.save({ owner, name: name.trim(), query }))) {
      setName('');
      setIsTried(false);
    }
  };
  return (
    <form
      className={classNames.fields}
      noValidate
      aria-label={strings.saveWhatIs}
      onSubmit={(event) => {
        event.preventDefault();
        // A failure is a state, so nothing rejects here.
        void save();
      }}
    >
      <h3 className={classNames.heading}>{strings.saveWhatIs}</h3>
      <TextField
        label={strings.name}
        maxLength={255}
        value={name}
        errorMessage={isTried && name.trim() === '' ? strings.giveViewName : undefined}
        onChange={(_, next) => setName(next ?? '')}
      />
      {isGovernance ? (
        <Checkbox
          label={strings.forEverybody}
          checked={owner === 'everybody'}
          onChange={(_, isChecked) => setOwner(isChecked === true ? 'everybody' : 'me')}
        />
      ) : (
        <p className={classNames.note}>{strings.onlyYouSee}</p>
      )}
      <div>
        <PrimaryButton type="submit" disabled={saved.isBusy} allowDisabledFocus>
          {strings.saveView}
        </PrimaryButton>
      </div>
    </form>
  );
};

/** Saved views of the register: each a link; saving, replacing and deleting them. */
export const ViewsPanel: React.FC<ViewsPanelProps> = ({ screen, onDismiss }) => {
  const classNames = getPanelStyles(useTheme());
  const saved = useSavedViews();
  const { actor } = useActor();
  const isGovernance = actor?.isGovernance === true;
  const query = queryOf(screen);
  const { views, failure } = saved;
  const lists = { query, saved, onOpen: onDismiss };
  return (
    <Panel isOpen isLightDismiss headerText={strings.views} closeButtonAriaLabel={strings.close} onDismiss={onDismiss}>
      <div className={classNames.fields}>
        {failure !== undefined && (
          <ErrorBar undertaking={failure.undertaking} error={failure.error} onRetry={failure.retry} />
        )}
        {views === undefined ? (
          failure === undefined && <LoadingOutline label={strings.readingTheViews} />
        ) : (
          <>
            <ViewList
              {...lists}
              title={strings.forEverybody}
              none={strings.noneYet}
              views={views.filter(({ owner }) => owner === 'everybody')}
              mayChange={isGovernance}
            />
            <ViewList
              {...lists}
              title={strings.onlyForYou}
              none={strings.noneYet}
              views={views.filter(({ owner }) => owner === 'me')}
              mayChange
            />
            <SaveForm query={query} isGovernance={isGovernance} saved={saved} />
          </>
        )}
      </div>
    </Panel>
  );
};
