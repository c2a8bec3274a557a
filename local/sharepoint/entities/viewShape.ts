import { shown, type PropertyShape, type Shape } from '../dispatch/model';
import { resourcePath, stringValue, type Value } from '../odata/value';
import type { ListRecord, ViewRecord } from '../store/records';
import { escapeAttribute } from '../xml';
import { listAddress } from './listShape';

type Read = (view: ViewRecord, list: ListRecord) => Value;
const line = (name: string, edm: string, read: Read): PropertyShape<'view'> =>
  shown(name, edm, (_, node) => read(node.view, node.list));

const setting = (name: string, edm: string, otherwise: Value): PropertyShape<'view'> =>
  line(name, edm, (view) => (view.definition.settings[name] as Value | undefined) ?? otherwise);

const flag = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

export const viewFieldRefs = (view: ViewRecord): string =>
  view.definition.fields.map((name) => `<FieldRef Name="${escapeAttribute(name)}" />`).join('');

const scopes = ['', ' Scope="Recursive"', ' Scope="RecursiveAll"', ' Scope="FilesOnly"'];

const opening = (view: ViewRecord): string => {
  const { definition } = view;
  const standard = definition.baseViewId !== null;
  const image = definition.settings['ImageUrl'];
  const tail = `${scopes[definition.scope] ?? ''}`;
  const url = escapeAttribute(definition.url);
  const title = escapeAttribute(view.title);
  const id = `{${view.guid.toUpperCase()}}`;
  return standard
    ? `<View Name="${id}"${definition.isDefault ? ' DefaultView="TRUE" MobileView="TRUE" MobileDefaultView="TRUE"' : ''} Type="${definition.type}"${definition.hidden ? ' Hidden="TRUE"' : ''} DisplayName="${title}" Url="${url}" Level="1" BaseViewID="${definition.baseViewId ?? ''}" ContentTypeID="0x"${image ? ` ImageUrl="${escapeAttribute(String(image))}"` : ''}${tail}`
    : `<View Type="${definition.type}"${definition.hidden ? ' Hidden="TRUE"' : ''} Url="${url}" Personal="${flag(definition.personal)}" DisplayName="${title}" DefaultView="${flag(definition.isDefault)}" Name="${id}"${tail}`;
};

const queryXml = (view: ViewRecord): string =>
  view.definition.query ? `<Query>${view.definition.query}</Query>` : '<Query />';

/** The view as XML in the two spellings that SharePoint gives. */
export function viewXml(view: ViewRecord, kind: 'html' | 'list'): string {
  const { definition } = view;
  const fields = `<ViewFields>${viewFieldRefs(view)}</ViewFields>`;
  const limit = `<RowLimit Paged="${flag(definition.paged)}">${definition.rowLimit}</RowLimit>`;
  const aggregations = definition.aggregations
    ? `<Aggregations Value="${definition.aggregationsStatus ?? 'Off'}">${definition.aggregations}</Aggregations>`
    : '';
  if (definition.baseViewId !== null) {
    const scripts = '<JSLink>clienttemplates.js</JSLink><XslLink Default="TRUE">main.xsl</XslLink>';
    return kind === 'list'
      ? `${opening(view)} >${queryXml(view)}${fields}${limit}${aggregations || '<Aggregations Value="Off" />'}${scripts}<ViewData /><Toolbar Type="Standard"/></View>`
      : `${opening(view)}>${fields}<ViewData />${queryXml(view)}${aggregations || '<Aggregations Value="Off" />'}${limit}${scripts}<Toolbar Type="Standard" /></View>`;
  }
  const type2 = definition.settings['ViewType2']
    ? `<ViewType2>${String(definition.settings['ViewType2'])}</ViewType2>`
    : '';
  return kind === 'list'
    ? `${opening(view)} >${queryXml(view)}${fields}${limit}${aggregations}${type2}<Toolbar Type="None"/></View>`
    : `${opening(view)}>${type2}${fields}${queryXml(view)}${aggregations}${limit}</View>`;
}

export const viewShape: Shape<'view'> = {
  set: 'SP.ApiData.Views',
  type: () => 'SP.View',
  address: (_, { list, view }) => `${listAddress(list)}/Views(guid'${view.guid}')`,
  properties: [
    line('Aggregations', 'Edm.String', (view) => view.definition.aggregations),
    line('AggregationsStatus', 'Edm.String', (view) => view.definition.aggregationsStatus),
    setting('AssociatedContentTypeId', 'Edm.String', null),
    line('BaseViewId', 'Edm.String', (view) => view.definition.baseViewId),
    setting('CalendarViewStyles', 'Edm.String', null),
    setting('ColumnWidth', 'Edm.String', null),
    line('ContentTypeId', 'SP.ContentTypeId', () => stringValue('SP.ContentTypeId', '0x')),
    setting('CustomFormatter', 'Edm.String', null),
    setting('CustomOrder', 'Edm.String', null),
    line('DefaultView', 'Edm.Boolean', (view) => view.definition.isDefault),
    setting('DefaultViewForContentType', 'Edm.Boolean', false),
    setting('EditorModified', 'Edm.Boolean', false),
    setting('Formats', 'Edm.String', null),
    setting('GridLayout', 'Edm.String', null),
    line('Hidden', 'Edm.Boolean', (view) => view.definition.hidden),
    line('HtmlSchemaXml', 'Edm.String', (view) => viewXml(view, 'html')),
    line('Id', 'Edm.Guid', (view) => view.guid),
    setting('ImageUrl', 'Edm.String', null),
    setting('IncludeRootFolder', 'Edm.Boolean', false),
    setting('ViewJoins', 'Edm.String', null),
    setting('JSLink', 'Edm.String', null),
    line('ListViewXml', 'Edm.String', (view) => viewXml(view, 'list')),
    setting('Method', 'Edm.String', null),
    setting('MobileDefaultView', 'Edm.Boolean', false),
    setting('MobileView', 'Edm.Boolean', false),
    setting('ModerationType', 'Edm.String', null),
    setting('NewDocumentTemplates', 'Edm.String', null),
    setting('OrderedView', 'Edm.Boolean', false),
    line('Paged', 'Edm.Boolean', (view) => view.definition.paged),
    line('PersonalView', 'Edm.Boolean', (view) => view.definition.personal),
    setting('ViewProjectedFields', 'Edm.String', null),
    line('ViewQuery', 'Edm.String', (view) => view.definition.query),
    setting('ReadOnlyView', 'Edm.Boolean', false),
    setting('RequiresClientIntegration', 'Edm.Boolean', false),
    line('RowLimit', 'Edm.Int32', (view) => view.definition.rowLimit),
    line('Scope', 'Edm.Int32', (view) => view.definition.scope),
    line('ServerRelativePath', 'SP.ResourcePath', (view) => resourcePath(view.definition.url)),
    line('ServerRelativeUrl', 'Edm.String', (view) => view.definition.url),
    setting('StyleId', 'Edm.String', null),
    setting('TabularView', 'Edm.Boolean', true),
    setting('Threaded', 'Edm.Boolean', false),
    line('Title', 'Edm.String', (view) => view.title),
    setting('Toolbar', 'Edm.String', null),
    setting('ToolbarTemplateName', 'Edm.String', null),
    line('ViewType', 'Edm.String', (view) => view.definition.type),
    setting('ViewData', 'Edm.String', null),
    setting('ViewType2', 'Edm.String', null),
    setting('VisualizationInfo', 'Edm.String', null),
  ],
  links: ['ViewFields'],
};
