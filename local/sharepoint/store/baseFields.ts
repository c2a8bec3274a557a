/** A field with which SharePoint Online creates a list. */
export interface BaseField {
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** H hidden, R read-only, S sealed, B from the base type, D deletable. */
  readonly flags: string;
  /** Further attributes of the schema. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What fields that show the document store's columns have in common. */
const docs = (show: string): Record<string, string> => ({
  List: 'Docs',
  FieldRef: 'ID',
  ShowField: show,
  JoinColName: 'DoclibRowId',
  JoinRowOrdinal: '0',
  JoinType: 'INNER',
});

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const part of text.split('; ').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    if (name === 'docs') Object.assign(attributes, docs(value));
    else attributes[name] = value;
  }
  return attributes;
}

const read = (table: string): BaseField[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', id = '', type = '', title = '', flags = '', attributes = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return { name, id, type, title, flags, attributes: readAttributes(attributes) };
    });

/**
 * The fields of a plain list (base type 0) in SharePoint Online's order; ids and titles are the recorded ones.
 * Columns: internal name, id, type, title, flags, attributes (`docs=X` for a column of the document store).
 */
export const genericListFields: readonly BaseField[] = read(`
ContentTypeId | 03e45e84-1992-4d42-9116-26f756012634 | ContentTypeId | Content Type ID | HRSB | ColName=tp_ContentTypeId
Title | fa564e0f-0c70-4ab9-b863-0177e6ddd247 | Text | Title | B | Required=TRUE; ColName=nvarchar1
_ModerationComments | 34ad21eb-75bd-4544-8c73-0e08330291fe | Note | Approver Comments | HRB | CanToggleHidden=TRUE; Filterable=FALSE; Sortable=FALSE; ColName=ntext1
FileLeafRef | 8553196d-ec8d-4564-9861-3dbe931050c8 | File | Name | B | docs=LeafName; Required=TRUE; NoCustomize=TRUE
File_x0020_Type | 39360f11-34cf-4356-9945-25c44e68dade | Text | File Type | HRB | ColName=nvarchar2
ComplianceAssetId | 3a6b296c-3f50-445c-a13f-9c679ea9dda3 | Text | Compliance Asset Id | RB | ColName=nvarchar7; AllowDeletion=FALSE
LinkTitleNoMenu | bc91a437-52e7-49e1-8c4e-4698904b2b6d | Computed | Title | RD | DisplayNameSrcField=Title; AuthoringInfo=(linked to item)
LinkTitle | 82642ec8-ef9b-478f-acf9-31f7d45fbc31 | Computed | Title | RD | DisplayNameSrcField=Title; AuthoringInfo=(linked to item with edit menu)
ID | 1d22ea11-1e32-424e-89ab-9fedbadb6ce1 | Counter | ID | RB | ColName=tp_ID
ContentType | c042a256-787d-4a6f-8a8a-cf6ab767f12d | Computed | Content Type | B | Sortable=FALSE; Group=_Hidden
Modified | 28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f | DateTime | Modified | RB | ColName=tp_Modified; StorageTZ=TRUE
Created | 8c06beca-0777-48f7-91c7-6da68bc07b69 | DateTime | Created | RB | ColName=tp_Created; StorageTZ=TRUE
Author | 1df5e554-ec7e-46a6-901d-d85a3881cb18 | User | Created By | RB | ColName=tp_Author; List=UserInfo
Editor | d31655d1-1d5b-4511-95a1-7a09e9b75bf2 | User | Modified By | RB | ColName=tp_Editor; List=UserInfo
_HasCopyDestinations | 26d0756c-986a-48a7-af35-bf18ab85ff4a | Boolean | Has Copy Destinations | HRSB | ColName=tp_HasCopyDestinations
_CopySource | 6b4e226d-3d88-4a36-808d-a129bf52bccf | Text | Copy Source | RSB | ColName=tp_CopySource
owshiddenversion | d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5 | Integer | owshiddenversion | HRB | ColName=tp_Version
WorkflowVersion | f1e020bc-ba26-443f-bf2f-b68715017bbc | Integer | Workflow Version | HRB | ColName=tp_WorkflowVersion
_UIVersion | 7841bf41-43d0-4434-9f50-a673baef7631 | Integer | UI Version | HRB | ColName=tp_UIVersion
_UIVersionString | dce8262a-3ae9-45aa-aab4-83bd75fb738a | Text | Version | RB | ColName=tp_UIVersionString
Attachments | 67df98f4-9dec-48ff-a553-29bece9c5bf4 | Attachments | Attachments | BD | ColName=tp_HasAttachment
_ModerationStatus | fdc3b2ed-5bf2-4835-a4bc-b885f3396a61 | ModStat | Approval Status | HRB | CanToggleHidden=TRUE; ColName=tp_ModerationStatus
Edit | 503f1caa-358e-4918-9094-4a2cdc4bc034 | Computed | Edit | RB | Sortable=FALSE; Filterable=FALSE
LinkTitle2 | 5f190d91-3dbc-4489-9878-3c092caf35b6 | Computed | Title | HRB | DisplayNameSrcField=Title
SelectTitle | b1f7969b-ea65-42e1-8b54-b588292635f2 | Computed | Select | HRB | 
InstanceID | 50a54da4-1528-4e67-954a-e2d24f1e9efb | Integer | Instance ID | HRB | ColName=tp_InstanceID
Order | ca4addac-796f-4b23-b093-d2a3f65c0774 | Number | Order | HB | ColName=tp_ItemOrder
GUID | ae069f25-3ac2-4256-b9c3-15dbc15da0e0 | Guid | GUID | HRB | ColName=tp_GUID
WorkflowInstanceID | de8beacf-5505-47cd-80a6-aa44e7ffe2f4 | Guid | Workflow Instance ID | HRB | ColName=tp_WorkflowInstanceID
FileRef | 94f89715-e097-4e8b-ba79-ea02aa8b7adb | Lookup | URL Path | HRB | docs=FullUrl
FileDirRef | 56605df6-8fa1-47e4-a04c-5b384d59609f | Lookup | Path | HRB | docs=DirName
Last_x0020_Modified | 173f76c8-aebd-446a-9bc9-769a2bd2c18f | Lookup | Modified | HRB | docs=TimeLastModified
Created_x0020_Date | 998b5cff-4a35-47a7-92f3-3914aa6aa4a2 | Lookup | Created | HRB | docs=TimeCreated
FSObjType | 30bb605f-5bae-48fe-b4e3-1f81d9772af9 | Lookup | Item Type | HRB | docs=FSType
SortBehavior | 423874f8-c300-4bfb-b7a1-42e2159e3b19 | Lookup | Sort Type | HRB | docs=SortBehavior
PermMask | ba3c27ee-4791-4867-8821-ff99000bac98 | Computed | Effective Permissions Mask | HRB | 
PrincipalCount | dcc67ebd-247f-4bee-8626-85ff6f69fbb6 | Computed | Principal Count | HRB | 
UniqueId | 4b7403de-8d94-43e8-9f0f-137a3e298126 | Lookup | Unique Id | HRB | docs=UniqueId
ParentUniqueId | 3b653cee-df6b-4cd4-b66d-ad5ce875b25e | Lookup | Parent Unique Id | HRB | docs=ParentUniqueId
SyncClientId | 6d2c4fde-3605-428e-a236-ce5f3dc2b4d4 | Lookup | Client Id | HRB | docs=SyncClientId
ProgId | c5c4b81c-f1d9-4b43-a6a2-090df32ebb68 | Lookup | ProgId | HRB | docs=ProgId
ScopeId | dddd2420-b270-4735-93b5-92b713d0944d | Lookup | ScopeId | HRB | docs=ScopeId
HTML_x0020_File_x0020_Type | 4ef1b78f-fdba-48dc-b8ab-3fa06a0c9804 | Computed | HTML File Type | HRB | 
_EditMenuTableStart | 3c6303be-e21f-4366-80d7-d6d0a3b22c7a | Computed | Edit Menu Table Start | HRB | 
_EditMenuTableStart2 | 1344423c-c7f9-4134-88e4-ad842e2d723c | Computed | Edit Menu Table Start | HRB | 
_EditMenuTableEnd | 2ea78cef-1bf9-4019-960a-02c41636cb47 | Computed | Edit Menu Table End | HRB | 
LinkFilenameNoMenu | 9d30f126-ba48-446b-b8f9-83745f322ebe | Computed | Name | RB | DisplayNameSrcField=FileLeafRef
LinkFilename | 5cc6dc79-3710-4374-b433-61cb4a686c12 | Computed | Name | RB | DisplayNameSrcField=FileLeafRef
LinkFilename2 | 224ba411-da77-4050-b0eb-62d422f13d3e | Computed | Name | HRB | DisplayNameSrcField=FileLeafRef
DocIcon | 081c6e4c-5c14-4f20-b23e-1a71ceb6a67c | Computed | Type | RB | 
ServerUrl | 105f76ce-724a-4bba-aece-f81f2fce58f5 | Computed | Server Relative URL | HRB | 
EncodedAbsUrl | 7177cfc7-f399-4d4d-905d-37dd51bc90bf | Computed | Encoded Absolute URL | HRB | 
BaseName | 7615464b-559e-4302-b8e2-8f440b913101 | Computed | Name | HRB | 
MetaInfo | 687c7f94-686a-42d3-9b67-2782eac4b4f8 | Lookup | Property Bag | HB | docs=MetaInfo
_Level | 43bdd51b-3c5b-4e78-90a8-fb2087f71e70 | Integer | Level | HRB | ColName=tp_Level
_IsCurrentVersion | c101c3e7-122d-4d4d-bc34-58e94a38c816 | Boolean | Is Current Version | HRB | ColName=tp_IsCurrentVersion
ItemChildCount | b824e17e-a1b3-426e-aecf-f0184d900485 | Lookup | Item Child Count | RB | docs=ItemChildCount
FolderChildCount | 960ff01f-2b6d-4f1b-9c3f-e19ad8927341 | Lookup | Folder Child Count | RB | docs=FolderChildCount
Restricted | 786099e5-d20a-4232-86e5-cfc3d6face96 | Lookup | Restricted | HRB | docs=Restricted
OriginatorId | 14ee99cd-bed9-474a-bf99-8f753fbad6b4 | Lookup | Originator Id | HRB | docs=OriginatorId
NoExecute | 0b16648a-daff-47d4-9fda-c6038b75ed27 | Lookup | NoExecute | HRB | docs=NoExecute
ContentVersion | d48268e5-c65d-486c-bbf1-874cf986d7d3 | Lookup | Content Version | HRB | docs=ContentVersion
_ComplianceFlags | ccc1037f-f65e-434a-868e-8c98af31fe29 | Lookup | Label setting | RB | docs=ComplianceFlags
_ComplianceTag | d4b6480a-4bed-4094-9a52-30181ea38f1d | Lookup | Retention label | RB | docs=ComplianceTag
_ComplianceTagWrittenTime | 92be610e-ddbb-49f4-b3b1-5c2bc768df8f | Lookup | Retention label Applied | RB | docs=ComplianceTagWrittenTime
_ComplianceTagUserId | 418d7676-2d6f-42cf-a16a-e43d2971252a | Lookup | Label applied by | RB | docs=ComplianceTagUserId
_IsRecord | 8382d247-72a9-44b1-9794-7b177edc89f3 | Computed | Item is a Record | RB | 
AccessPolicy | b4cb04e8-622e-4c7d-8e87-b558a1bb907b | Lookup | Access Policy | HRB | docs=AccessPolicy
_VirusStatus | df7ffe41-81d6-46eb-8777-444d1613c803 | Lookup | VirusStatus | HRB | docs=VirusStatus
_VirusVendorID | 32d407ed-15e1-4ccc-b1d4-c56f5799b256 | Lookup | VirusVendorID | HRB | docs=VirusVendorID
_VirusInfo | c4b1727e-aca8-4bd8-ae83-f554ae3c08eb | Lookup | VirusInfo | HRB | docs=VirusInfo
AppAuthor | 6bfaba20-36bf-44b5-a1b2-eb6346d49716 | Lookup | App Created By | RB | List=AppPrincipals; ShowField=Title
AppEditor | e08400f3-c779-4ed2-a18c-ab7f34caa318 | Lookup | App Modified By | RB | List=AppPrincipals; ShowField=Title
SMTotalSize | 4df6bfaf-f887-424e-8ea3-fd050113e7a9 | Lookup | Total Size | HRB | docs=SMTotalSize
SMLastModifiedDate | d340fca5-f503-4baa-bae9-90f1447ebff6 | Lookup | Folder Last Modified | HRB | docs=SMLastModifiedDate
SMTotalFileStreamSize | 1faa4902-9115-44b9-bba7-791441ca1d6f | Lookup | Total File Stream Size | HRB | docs=SMTotalFileStreamSize
SMTotalFileCount | a261b12a-8ca2-47fa-a117-05861d637c7e | Lookup | Total File Count | HRB | docs=SMTotalFileCount
_CommentFlags | c274cbfd-084a-4017-925f-cce50c9e3eec | Lookup | Comment settings | HRB | docs=CommentFlags
_CommentCount | d307dff3-340f-44a2-9f4b-fbfe1ba07459 | Lookup | Comment count | HRB | docs=CommentCount
`);

/** Fields that only libraries have, or have otherwise. */
const libraryFields = read(`
Title | fa564e0f-0c70-4ab9-b863-0177e6ddd247 | Text | Title | B | ColName=nvarchar8
File_x0020_Size | 8fca95c0-9b7d-456f-8dae-b41ee2728b85 | Lookup | File Size | HRB | docs=SizeInKB
CheckedOutUserId | a7b731a3-1df1-4d74-a5c6-e2efba617ae2 | Lookup | ID of the User who has the item Checked Out | HRB | docs=CheckoutUserId
IsCheckedoutToLocal | cfaabd0f-bdbd-4bc2-b375-1e779e2cad08 | Lookup | Is Checked out to local | HRB | docs=IsCheckoutToLocal
CheckoutUser | 3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b | User | Checked Out To | RB | ColName=tp_CheckoutUserId; List=UserInfo
VirusStatus | 4a389cb9-54dd-4287-a71a-90ff362028bc | Lookup | Virus Status | HRB | docs=Size
CheckedOutTitle | 9d4adc35-7cc8-498c-8424-ee5fd541e43a | Lookup | Checked Out To | HRB | docs=CheckedOutTitle
_CheckinComment | 58014f77-5463-437b-ab67-eec79532da67 | Lookup | Check In Comment | RB | docs=CheckinComment
LinkCheckedOutTitle | e2a15dfd-6ab8-4aec-91ab-02f6b64045b0 | Computed | Checked Out To | RB | 
FileSizeDisplay | 78a07ba4-bda8-4357-9e0f-580d64487583 | Computed | File Size | RB | 
`);

/** The order of a library's fields. */
const libraryOrder = `
ContentTypeId _ModerationComments FileLeafRef File_x0020_Type ComplianceAssetId Title LinkTitleNoMenu
LinkTitle ID ContentType Created Author Modified Editor _HasCopyDestinations _CopySource _ModerationStatus
FileRef FileDirRef Last_x0020_Modified Created_x0020_Date File_x0020_Size FSObjType SortBehavior PermMask
PrincipalCount CheckedOutUserId IsCheckedoutToLocal CheckoutUser UniqueId ParentUniqueId SyncClientId ProgId
ScopeId VirusStatus CheckedOutTitle _CheckinComment LinkCheckedOutTitle HTML_x0020_File_x0020_Type
_EditMenuTableStart _EditMenuTableStart2 _EditMenuTableEnd LinkFilenameNoMenu LinkFilename LinkFilename2
DocIcon ServerUrl EncodedAbsUrl BaseName FileSizeDisplay MetaInfo _Level _IsCurrentVersion ItemChildCount
FolderChildCount Restricted OriginatorId NoExecute ContentVersion _ComplianceFlags _ComplianceTag
_ComplianceTagWrittenTime _ComplianceTagUserId _IsRecord AccessPolicy _VirusStatus _VirusVendorID _VirusInfo
AppAuthor AppEditor SMTotalSize SMLastModifiedDate SMTotalFileStreamSize SMTotalFileCount _CommentFlags
_CommentCount owshiddenversion WorkflowVersion _UIVersion _UIVersionString InstanceID Order GUID
WorkflowInstanceID
`;

const known = [...libraryFields, ...genericListFields];

/** The fields of a document library (base type 1). */
export const documentLibraryFields: readonly BaseField[] = libraryOrder
  .trim()
  .split(/\s+/)
  .flatMap((name) => known.find((field) => field.name === name) ?? []);

/** Site columns beside those that lists take along. */
export const furtherSiteFields: readonly BaseField[] = read(`
OtherAddressCountry | 3c0e9e00-8fcc-479f-9d8d-3447cda34c5b | Text | Other Address Country/Region | D | Group=Core Contact and Calendar Columns
Comments | 9da97a8a-1da5-4a77-98d3-4bc10456e700 | Note | Comments | D | Group=Base Columns; NumLines=6
StartDate | 64cd368d-2f95-4bfc-a1f9-8d4324ecb007 | DateTime | Start Date | D | Group=Base Columns; Format=DateOnly
_EndDate | 8a121252-85a9-443d-8217-a1b57020fadf | DateTime | End Date | D | Group=Base Columns; Format=DateTime
`);
