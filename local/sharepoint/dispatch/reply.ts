import type { Entities, Entity, Value, Written } from '../odata/value';

/** What an operation answers, before it is written for the wire. */
export type Reply =
  | {
      readonly kind: 'entity';
      readonly entity: Entity | Written;
      readonly status?: 200 | 201;
      readonly headers?: Headers;
    }
  | { readonly kind: 'entities'; readonly entities: Entities }
  | {
      readonly kind: 'result';
      readonly name: string;
      readonly edm: string;
      readonly value: Value;
      readonly headers?: Headers;
    }
  | {
      readonly kind: 'raw';
      readonly content: Uint8Array | string;
      readonly contentType: string;
      readonly headers?: Headers;
    }
  | { readonly kind: 'empty'; readonly status: 200 | 204; readonly headers?: Headers };

export type Headers = Readonly<Record<string, string>>;

/** 204 after a MERGE or a PUT, with the new ETag where there is one. */
export const updated = (etag?: string): Reply => ({
  kind: 'empty',
  status: 204,
  headers: etag === undefined ? {} : { ETag: etag },
});

/** 200 without a body: a DELETE, or an action that gives nothing. */
export const done: Reply = { kind: 'empty', status: 200 };

export const result = (name: string, edm: string, value: Value): Reply => ({ kind: 'result', name, edm, value });

/** An action that answers null (recorded: `{"odata.null":true}`). */
export const nothing = (name: string): Reply => result(name, 'Edm.Null', null);

/** 200 and the entity, with its ETag. */
export const found = (entity: Entity | Written, etag?: string): Reply => {
  const tag = etag ?? ('options' in entity ? entity.options.etag : undefined);
  return { kind: 'entity', entity, headers: tag === undefined ? {} : { ETag: tag } };
};

/** 201 and the entity, with its ETag and address. */
export const created = (entity: Entity | Written, location: string, etag?: string): Reply => {
  const tag = etag ?? ('options' in entity ? entity.options.etag : undefined);
  return {
    kind: 'entity',
    entity,
    status: 201,
    headers: { ...(tag === undefined ? {} : { ETag: tag }), Location: location },
  };
};
