/**
 * One factory for every SharePoint error the server answers with. Each names where its status, code and text come from:
 * [R] a recorded answer of SharePoint Online, [I] a captured answer in a public issue, [U] unverified (see README).
 */

/** An error as SharePoint reports it: HTTP status, `code` ("<hresult>, <exception type>") and message. */
export class SharePointError extends Error {
  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string,
    public readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'SharePointError';
  }
}

const query = (message: string): SharePointError =>
  new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

const accessDeniedText = 'Access denied. You do not have permission to perform this action or access this resource.';

export const errors = {
  /** What the server does not do. SharePoint never answers this; it names the operation that is missing. */
  notImplemented: (operation: string): SharePointError =>
    new SharePointError(
      501,
      '-1, System.NotImplementedException',
      `The local SharePoint does not support ${operation}. See local/sharepoint/README.md for the support matrix.`,
    ),
  /** [I] */
  resourceNotFound: (segment: string): SharePointError =>
    new SharePointError(
      404,
      '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      `Cannot find resource for the request ${segment}.`,
    ),
  /** [R] */
  listTitleNotFound: (title: string, webUrl: string): SharePointError =>
    new SharePointError(
      404,
      '-1, System.ArgumentException',
      `List '${title}' does not exist at site with URL '${webUrl}'.`,
    ),
  /** [I], status [U] */
  listIdNotFound: (): SharePointError =>
    new SharePointError(
      404,
      '-2130575322, Microsoft.SharePoint.SPException',
      'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.',
    ),
  /** [R] */
  itemNotFound: (): SharePointError =>
    new SharePointError(
      404,
      '-2130575338, System.ArgumentException',
      'Item does not exist. It may have been deleted by another user.',
    ),
  /** [R] */
  fileNotFound: (path: string): SharePointError =>
    new SharePointError(404, '-2130575338, Microsoft.SharePoint.SPException', `The file ${path} does not exist.`),
  /** [R] */
  pathNotFound: (): SharePointError =>
    new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.'),
  /** [I] text, status [U] */
  fieldNotFound: (name: string): SharePointError =>
    new SharePointError(
      400,
      '-2147024809, System.ArgumentException',
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    ),
  /** [U] */
  viewNotFound: (): SharePointError =>
    new SharePointError(400, '-2147024809, System.ArgumentException', 'The specified view is invalid.'),
  /** [U] */
  contentTypeNotFound: (): SharePointError =>
    new SharePointError(404, '-1, System.ArgumentNullException', 'Content type not found.'),
  /** [R] */
  duplicateListTitle: (): SharePointError =>
    new SharePointError(
      500,
      '-2130575342, Microsoft.SharePoint.SPException',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
    ),
  /** [U] code and text */
  listTitleTooLong: (): SharePointError =>
    new SharePointError(
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      "The length of the string value of property 'Title' is greater than the maximum length of '255'.",
    ),
  /** [I] */
  unknownProperty: (property: string, type: string): SharePointError =>
    query(
      `The property '${property}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  /** [I] */
  untypedEntry: (): SharePointError =>
    query(
      'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
    ),
  /** [I] */
  unexpectedNode: (found: string, expected: string): SharePointError =>
    query(
      `A node of type '${found}' was read from the JSON reader when trying to read the contents of the property; however, a '${expected}' node was expected.`,
    ),
  /** [I] */
  cannotConvert: (edmType: string): SharePointError =>
    query(
      `Cannot convert a primitive value to the expected type '${edmType}'. See the inner exception for more details.`,
    ),
  /** [I] A body that is no JSON object. */
  invalidJson: (): SharePointError => query('Invalid JSON. A token was not recognized in the JSON content.'),
  /** [I] */
  unknownQueryField: (name: string): SharePointError => query(`The field or property '${name}' does not exist.`),
  /** [I] text, code [U] */
  expandMissing: (field: string): SharePointError =>
    new SharePointError(
      400,
      '-1, Microsoft.SharePoint.SPException',
      `The query to field '${field}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${field}.`,
    ),
  /** [I] class of the error; wording of the reason is ours */
  invalidQuery: (reason: string): SharePointError => query(reason),
  /** [I] verbatim, 2023 */
  etagMismatch: (requested: string, current: string): SharePointError =>
    new SharePointError(
      412,
      '-1, Microsoft.SharePoint.Client.ClientServiceException',
      `The request ETag value '${requested}' does not match the object's ETag value '${current}'.`,
    ),
  /** [I] */
  duplicateValue: (fieldTitle: string): SharePointError =>
    new SharePointError(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${fieldTitle}].`,
    ),
  /** [I] */
  listValidationFailed: (message: string): SharePointError =>
    new SharePointError(
      500,
      '-2130575162, Microsoft.SharePoint.SPListDataValidationException',
      message || 'List data validation failed.',
    ),
  /** [I] code, status [U] */
  fieldValidationFailed: (message: string): SharePointError =>
    new SharePointError(500, '-2130575163, Microsoft.SharePoint.SPListDataValidationException', message),
  /** [I] code, REST status [U] */
  fieldValue: (message: string): SharePointError =>
    new SharePointError(400, '-2130575155, Microsoft.SharePoint.SPFieldValueException', message),
  /** [I] text, code and status [U] */
  textTooLong: (): SharePointError =>
    new SharePointError(
      400,
      '-2130575155, Microsoft.SharePoint.SPException',
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
    ),
  /** [I] */
  listViewThreshold: (): SharePointError =>
    new SharePointError(
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    ),
  /** [I] text, code [U] */
  lookupThreshold: (): SharePointError =>
    new SharePointError(
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ),
  /** [U] */
  tooManyIndexes: (): SharePointError =>
    new SharePointError(
      500,
      '-2146232832, Microsoft.SharePoint.SPException',
      'You cannot create another index on this list. The maximum number of indexed columns has been reached.',
    ),
  /** [U] */
  notIndexable: (title: string): SharePointError =>
    new SharePointError(
      500,
      '-2146232832, Microsoft.SharePoint.SPException',
      `The field '${title}' cannot be indexed because of its type.`,
    ),
  /** [U] */
  uniqueNeedsIndex: (title: string): SharePointError =>
    new SharePointError(
      500,
      '-2146232832, Microsoft.SharePoint.SPException',
      `The field '${title}' must be indexed before it can enforce unique values.`,
    ),
  /** [I] */
  accessDenied: (): SharePointError =>
    new SharePointError(403, '-2147024891, System.UnauthorizedAccessException', accessDeniedText),
  /** [I] */
  unauthorized: (): SharePointError =>
    new SharePointError(401, '-2147024891, System.UnauthorizedAccessException', accessDeniedText),
  /** [I] */
  invalidDigest: (): SharePointError =>
    new SharePointError(
      403,
      '-2130575251, Microsoft.SharePoint.SPException',
      "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
    ),
  /** [R] */
  userNotFound: (login: string): SharePointError =>
    new SharePointError(
      400,
      '-2146232832, Microsoft.SharePoint.SPException',
      `The specified user ${login} could not be found.`,
    ),
  /** [R] */
  userIdNotFound: (): SharePointError =>
    new SharePointError(500, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.'),
  /** [U] */
  groupNotFound: (): SharePointError =>
    new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.'),
  /** [U] */
  duplicateGroup: (): SharePointError =>
    new SharePointError(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'The specified name is already in use.\n\nPlease try again with a different name.',
    ),
  /** [U] */
  roleNotFound: (): SharePointError =>
    new SharePointError(
      404,
      '-2146232832, Microsoft.SharePoint.SPException',
      'Can not find the principal with id or the role definition.',
    ),
  /** [R] */
  urlOutsideWeb: (): SharePointError =>
    new SharePointError(
      400,
      '-2147024809, System.ArgumentException',
      'Server relative urls must start with SPWeb.ServerRelativeUrl',
    ),
  /** [I] code, status [U] */
  fileExists: (path: string, by: string, at: string): SharePointError =>
    new SharePointError(
      400,
      '-2130575257, Microsoft.SharePoint.SPException',
      `A file with the name ${path} already exists. It was last modified by ${by} on ${at}.`,
    ),
  /** [I] */
  nameInUse: (): SharePointError =>
    new SharePointError(
      400,
      '-2130575257, Microsoft.SharePoint.SPException',
      'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name to a different value, close this dialog and edit the properties of the document or folder.',
    ),
  /** [U] */
  invalidName: (name: string): SharePointError =>
    new SharePointError(
      400,
      '-2147024809, System.ArgumentException',
      `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`,
    ),
  /** [U] */
  pathTooLong: (): SharePointError =>
    new SharePointError(
      400,
      '-2147024690, System.IO.PathTooLongException',
      'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less (and no more than 255 characters for any single URL component). Please type a shorter file or folder name.',
    ),
  /** [I] */
  checkedOut: (by: string): SharePointError =>
    new SharePointError(
      423,
      '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
      `The file is checked out for editing by ${by}.`,
    ),
  /** [U] */
  invalidChangeToken: (): SharePointError =>
    new SharePointError(
      500,
      '-2130575172, Microsoft.SharePoint.SPException',
      'The changeToken refers to a time before the start of the current change log.',
    ),
  /** [U] */
  invalidArgument: (message: string): SharePointError =>
    new SharePointError(400, '-2147024809, System.ArgumentException', message),
  /** [I] number, text [U] */
  batchTooLarge: (limit: number): SharePointError =>
    new SharePointError(
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      `The current change set contains too many operations. Only change sets with a maximum number of '${limit}' operations are allowed.`,
    ),
} as const;
