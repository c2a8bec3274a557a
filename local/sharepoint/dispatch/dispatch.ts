import { errors } from '../errors';
import { contentTypeOf } from '../odata/format';
import type { Value } from '../odata/value';
import type { Context } from './context';
import type { Model } from './model';
import { node, type Node } from './nodes';
import { argumentsOf, parsePath, type Segment } from './path';
import { result, type Headers, type Reply } from './reply';
import type { Verb } from './routes';

/** An answer ready for the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array | string;
}

const verbs: Readonly<Record<string, Verb>> = {
  GET: 'GET',
  HEAD: 'GET',
  POST: 'POST',
  MERGE: 'MERGE',
  PATCH: 'MERGE',
  PUT: 'PUT',
  DELETE: 'DELETE',
};

/** Moves along the path as far as steps lead; what is left is at most one operation or property. */
function walk(
  context: Context,
  model: Model,
  segments: readonly Segment[],
): { readonly at: Node; readonly rest: readonly Segment[] } {
  let at: Node = node('root', {});
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] as Segment;
    const isLast = index === segments.length - 1;
    const operation = isLast ? model.routes.operation(at.kind, segment.name) : undefined;
    const resolve = model.routes.step(at.kind, segment.name);
    if (
      resolve &&
      !(operation && !operation.has('GET') && context.request.method === 'POST' && operation.has('POST'))
    ) {
      at = resolve(context, at, argumentsOf(segment));
    } else return { at, rest: segments.slice(index) };
  }
  return { at, rest: [] };
}

function readProperty(
  context: Context,
  model: Model,
  at: Node,
  segment: Segment,
  rest: readonly Segment[],
): Reply | undefined {
  if (verbs[context.request.method] !== 'GET') return undefined;
  const property = model.property(at, segment.name);
  const presented = property ? undefined : model.presentedProperty(context, at, segment.name);
  if (!property && !presented) return undefined;
  const value: Value = property ? property.read(context, at) : (presented?.[1] ?? null);
  if (rest.length === 0) return result(property?.name ?? presented?.[0] ?? '', property?.edm ?? 'Edm.String', value);
  if (rest.length === 1 && rest[0]?.name === '$value') {
    return {
      kind: 'raw',
      content: typeof value === 'object' ? context.format.value(value) : String(value),
      contentType: 'text/plain;charset=utf-8',
    };
  }
  return undefined;
}

const known = (context: Context): Verb => {
  const verb = verbs[context.request.method];
  if (!verb) throw errors.notImplemented(`the method ${context.request.method}`);
  return verb;
};

/** Finds what a request asks for and does it. @throws SharePointError */
export function dispatch(context: Context, model: Model): Reply {
  const alias = (name: string): string | undefined => context.request.search.get(name) ?? undefined;
  const segments = parsePath(context.request.path, alias);
  const verb = known(context);
  const { at, rest } = walk(context, model, segments);
  const [segment, ...behind] = rest;
  const name = segment?.name ?? '';
  const last = segments[segments.length - 1]?.text ?? '';
  if (segment && behind.length === 0 && name === '$count' && model.isCollection(at)) {
    return { kind: 'raw', content: String(model.count(context, at)), contentType: 'text/plain;charset=utf-8' };
  }
  const operations = behind.length === 0 ? model.routes.operation(at.kind, name) : undefined;
  // PnPjs sends some actions (recycleObject) with X-HTTP-Method: the action is what counts.
  const run = operations?.get(verb) ?? (segment && verb !== 'GET' ? operations?.get('POST') : undefined);
  if (run)
    return run(context, at, segment ? argumentsOf(segment) : argumentsOf({ text: '', name: '', args: undefined }));
  const property = segment && readProperty(context, model, at, segment, behind);
  if (property) return property;
  if (!segment || operations)
    throw errors.notImplemented(`${verb} on ${segment ? `${at.kind}/${segment.text}` : at.kind} (${last || '_api'})`);
  if (at.kind === 'root' && /^(sp|ps|microsoft)\./i.test(name)) throw errors.notImplemented(segment.text);
  if (isKnownToSharePoint(model, at, name)) throw errors.notImplemented(`${verb} ${at.kind}/${segment.text}`);
  throw errors.resourceNotFound(segment.text);
}

/** Links that SharePoint has on that type and that this server does not follow: those answer 501, not 404. */
const isKnownToSharePoint = (model: Model, at: Node, name: string): boolean =>
  model.linksOf(at).some((link) => link.toLowerCase() === name) || knownOperations.has(name) || at.kind === 'none';

const knownOperations = new Set(
  `applytheme applywebtemplate getappdetails getcatalog getsubwebsfilteredforcurrentuser maptoicon getstorageentity setstorageentity removestorageentity
   getrelatedfields getspecialfolderurls rendercontextmenudata renderlistfilterdata renderlistformdata savelastviewedlist getsharinginformation getsharinglinkdata
   sharelink unsharelink shareobject unshareobject setcommentsdisabled getcomments comments like unlike likedbyinformation getlimitedwebpartmanager approve deny
   setcompliancetag getcompliancetag parseandsetfieldvalue synctohubsite hubsitedata getclientsidewebparts addsupporteduilanguage removesupporteduilanguage
   subscriptions usercustomactions eventreceivers navigation webs webinfos features alerts workflowassociations getwopiframeurl openbinarystream savebinarystream
   getimagepreviewuri getpreviewurl renderashtml addtemplatefile timezones installedlanguages reordercontenttypes createdocument getmappedapps setrating
   getcustomlisttemplates getavailablewebtemplates createdefaultassociatedgroups localtimetoutc utctolocaltime`.split(
    /\s+/,
  ),
);

/** Writes a reply at the caller's metadata level. */
export function answer(context: Context, reply: Reply): Answer {
  const { format, level } = context;
  const json = (status: number, body: string, headers: Headers = {}): Answer => ({
    status,
    body,
    headers: { 'Content-Type': contentTypeOf(level), ...headers },
  });
  switch (reply.kind) {
    case 'entity':
      return json(reply.status ?? 200, format.entity(reply.entity), reply.headers);
    case 'entities':
      return json(200, format.entities(reply.entities));
    case 'result':
      return json(200, format.result(reply.name, reply.edm, reply.value), reply.headers);
    case 'raw':
      return { status: 200, body: reply.content, headers: { 'Content-Type': reply.contentType, ...reply.headers } };
    default:
      return json(reply.status, '', reply.headers);
  }
}
