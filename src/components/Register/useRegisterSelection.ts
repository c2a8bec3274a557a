import * as React from 'react';
import { Selection } from '@fluentui/react/lib/Selection';
import type { IObjectWithKey } from '@fluentui/react/lib/Selection';
import type { RecommendationAsAt } from '../../domain/asAt';

/** What is selected of the register as it is shown. */
export interface RegisterSelection {
  /** Ids of recommendations, of such as are shown only. */
  readonly ids: ReadonlySet<string>;
  readonly select: (ids: readonly string[]) => void;
  readonly toggle: (id: string, isSelected: boolean) => void;
}

/** The selection of a register; what is filtered out is no longer selected, as nobody sees it. */
export function useRegisterSelection(shown: readonly RecommendationAsAt[]): RegisterSelection {
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(new Set());
  const ids = React.useMemo(() => {
    if (chosen.size === 0) {
      return chosen;
    }
    const visible = new Set(shown.map(({ recommendation }) => recommendation.id));
    return new Set([...chosen].filter((id) => visible.has(id)));
  }, [chosen, shown]);
  React.useEffect(() => {
    if (ids.size !== chosen.size) {
      setChosen(ids);
    }
  }, [ids, chosen]);
  return React.useMemo(
    () => ({
      ids,
      select: (next) => setChosen(new Set(next)),
      toggle: (id, isSelected) => {
        const next = new Set(ids);
        if (isSelected) {
          next.add(id);
        } else {
          next.delete(id);
        }
        setChosen(next);
      },
    }),
    [ids],
  );
}

type ListSelection = Selection<IObjectWithKey>;

/** What the list holds, which Fluent knows as things with a key at most. */
function idOf(item: IObjectWithKey): string {
  return (item as RecommendationAsAt).recommendation.id;
}

function idsIn(list: ListSelection): readonly string[] {
  return list.getSelection().map(idOf);
}

function hasSame(ids: ReadonlySet<string>, others: readonly string[]): boolean {
  return ids.size === others.length && others.every((id) => ids.has(id));
}

/** The selection as Fluent's list keeps it, in step with that of the register in both directions. */
export function useListSelection({ ids, select }: RegisterSelection): ListSelection {
  const tell = React.useRef<(list: ListSelection) => void>(() => undefined);
  const list = React.useMemo((): ListSelection => {
    const made: ListSelection = new Selection({
      getKey: idOf,
      onSelectionChanged: () => tell.current(made),
    });
    return made;
  }, []);
  React.useEffect(() => {
    tell.current = (changed) => {
      const next = idsIn(changed);
      if (!hasSame(ids, next)) {
        select(next);
      }
    };
  }, [ids, select]);
  React.useEffect(() => {
    if (hasSame(ids, idsIn(list))) {
      return;
    }
    list.setChangeEvents(false);
    list.setAllSelected(false);
    ids.forEach((id) => list.setKeySelected(id, true, false));
    list.setChangeEvents(true);
  }, [ids, list]);
  return list;
}
