import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Register } from '../../domain/register';
import { ACTIONS } from '../../lists/actions';
import { useAnnounce } from '../announcing/useAnnouncer';
import { routeAddress, useHost } from '../host/useHost';
import { DeletedState } from '../parts/DeletedState';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { View } from '../parts/View';
import { RouteLink } from '../routing/RouteLink';
import { useRouting } from '../routing/useRouting';
import { ActionCard } from './ActionCard';
import { EVERY_ACTION } from './actionFilter';
import { strings } from './loc/en-GB';
import { useActions } from './useActions';

interface ActionScreenProps {
  register: Register;
  id: string;
}

const CopyLink: React.FC<{ id: string; name: string }> = ({ id, name }) => {
  const host = useHost();
  const announce = useAnnounce();
  const [refused, setRefused] = React.useState<string>();
  const link = routeAddress(host, { screen: 'action', id }, name);
  const copy = async (): Promise<void> => {
    try {
      await host.copy(link);
      announce(strings.linkCopied);
    } catch {
      setRefused(link);
      announce(strings.linkCouldNot);
    }
  };
  return (
    <>
      <DefaultButton
        iconProps={{ iconName: 'Link' }}
        // A refusal shows the link instead.
        onClick={() => void copy()}
      >
        {strings.copyLink}
      </DefaultButton>
      {refused !== undefined && <TextField label={strings.link} readOnly value={refused} />}
    </>
  );
};

/** One action alone, with all that was reported on it. */
export const ActionScreen: React.FC<ActionScreenProps> = ({ register: asLoaded, id }) => {
  const { navigate } = useRouting();
  const { register, now, asking, originOf } = useActions(asLoaded);
  const { actor, error, retry } = asking;
  const item = now.items.find(({ action }) => action.id === id);
  const back = <RouteLink to={{ screen: 'actions', filter: EVERY_ACTION }}>{strings.backToActions}</RouteLink>;
  if (item !== undefined) {
    const title = strings.actionActionId(item.action.actionId);
    return (
      <View title={title} above={back} actions={<CopyLink id={id} name={title} />}>
        {error !== undefined && <ErrorBar undertaking="readRoles" error={error} onRetry={retry} />}
        <ActionCard item={item} register={register} actor={actor} origin={originOf(item.action)} isAlone />
      </View>
    );
  }
  if (actor === undefined && error === undefined) {
    return (
      <View title={strings.actionTitle} above={back}>
        <LoadingOutline label={strings.openingTheAction} />
      </View>
    );
  }
  return (
    <View title={strings.actionNotFound} above={back}>
      <DeletedState list={ACTIONS} id={id} title={strings.thereIsNo} text={strings.itMayHave}>
        <DefaultButton onClick={() => navigate({ screen: 'actions', filter: EVERY_ACTION })}>
          {strings.openTheActions}
        </DefaultButton>
      </DeletedState>
    </View>
  );
};
