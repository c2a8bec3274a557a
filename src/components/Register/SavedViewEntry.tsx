import * as React from 'react';
import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import type { IButton } from '@fluentui/react/lib/Button';
import { ILink, Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { SavedView } from '../../data/savedViews';
import { RouteLink } from '../routing/RouteLink';
import { parseRoute } from '../routing/routes';
import { strings } from './loc/en-GB';
import { getPanelStyles } from './RegisterPanels.styles';
import type { SavedViews } from './useSavedViews';

export const REGISTER_ADDRESS = '#/register';

interface SavedViewEntryProps {
  view: SavedView;
  /** What is shown now. */
  query: string;
  mayChange: boolean;
  saved: SavedViews;
  onOpen: () => void;
  /** The view is being replaced or deleted: the focus has to go elsewhere. */
  onChange: () => void;
}

type Change = 'replace' | 'delete';

/** A saved view: a link, and what its keeper can do with it once they have said that they mean it. */
export const SavedViewEntry: React.FC<SavedViewEntryProps> = (props) => {
  const { view, query, mayChange, saved, onOpen, onChange } = props;
  const classNames = getPanelStyles(useTheme());
  const [asked, setAsked] = React.useState<Change>();
  const keep = React.useRef<IButton>(null);
  const replacing = React.useRef<ILink>(null);
  const deleting = React.useRef<IButton>(null);
  const asker = React.useRef<Change>();
  React.useEffect(() => {
    if (asked !== undefined) {
      keep.current?.focus();
    } else {
      (asker.current === 'replace' ? replacing : asker.current === 'delete' ? deleting : undefined)?.current?.focus();
    }
    asker.current = asked;
  }, [asked]);
  const isShown = view.query === query;
  const change = (): void => {
    onChange();
    if (asked === 'replace') {
      saved.replace(view, query);
    } else {
      saved.remove(view);
    }
    asker.current = undefined;
    setAsked(undefined);
  };
  return (
    <li className={classNames.view}>
      <span className={classNames.viewName}>
        <RouteLink
          to={parseRoute(`${REGISTER_ADDRESS}?${view.query}`)}
          aria-current={isShown ? 'true' : undefined}
          onClick={onOpen}
        >
          {view.name}
        </RouteLink>
        {isShown && strings.shownNow}
      </span>
      {mayChange && asked !== undefined && (
        <>
          <DefaultButton componentRef={keep} onClick={() => setAsked(undefined)}>
            {strings.keep}
          </DefaultButton>
          <DefaultButton disabled={saved.isBusy} allowDisabledFocus onClick={change}>
            {asked === 'replace' ? strings.replaceNameBy(view.name) : strings.deleteName(view.name)}
          </DefaultButton>
        </>
      )}
      {mayChange && asked === undefined && (
        <>
          {!isShown && (
            <Link
              as="button"
              underline
              componentRef={replacing}
              aria-label={strings.replaceNameWith(view.name)}
              onClick={() => setAsked('replace')}
            >
              {strings.replace}
            </Link>
          )}
          <IconButton
            componentRef={deleting}
            iconProps={{ iconName: 'Delete' }}
            ariaLabel={strings.deleteNameWith(view.name)}
            onClick={() => setAsked('delete')}
          />
        </>
      )}
    </li>
  );
};
